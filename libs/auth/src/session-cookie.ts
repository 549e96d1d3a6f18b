/** Name of the cookie that carries a session. */
export const SESSION_COOKIE = 'motcua_session';
