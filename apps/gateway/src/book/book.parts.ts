import { BookPageController } from './book-page.controller.js';
import { BookController } from './book.controller.js';
import { PublicBookPageController } from './public-book-page.controller.js';
import { PublicBookController } from './public-book.controller.js';
import { PublicVerification } from './public-verification.js';
import { PublishedFiles } from './published-files.js';

/** The book of published reports: the API, the pages of the staff and the public ones. */
export const BOOK_CONTROLLERS = [BookController, BookPageController, PublicBookController, PublicBookPageController];
export const BOOK_PROVIDERS = [PublicVerification, PublishedFiles];
