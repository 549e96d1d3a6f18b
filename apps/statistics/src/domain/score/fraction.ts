/** An exact fraction with a positive denominator: points and their differences are rounded once, at the end. */
export class Fraction {
  private constructor(
    private readonly n: bigint,
    private readonly d: bigint,
  ) {}

  static readonly zero = new Fraction(0n, 1n);

  /** @param whole more than 0; both whole numbers */
  static of(part: number, whole = 1): Fraction {
    return new Fraction(BigInt(part), BigInt(whole));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d - other.n * this.d, this.d * other.d);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }

  isLessThan(other: Fraction): boolean {
    return this.n * other.d < other.n * this.d;
  }

  get isZero(): boolean {
    return this.n === 0n;
  }

  /** Half up; for fractions that are not negative. */
  rounded(decimals: number): number {
    const scale = 10n ** BigInt(decimals);
    return Number((2n * scale * this.n + this.d) / (2n * this.d)) / Number(scale);
  }
}
