/**
 * Does a row of digits carry a valid check digit by Luhn's formula (the last digit, modulus 10, every
 * second digit from the right doubled)? `digits`: values 0–9. ISO/IEC 7812-1, annex B.
 */
export function isLuhnValid(digits: ArrayLike<number>): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digits[digits.length - 1 - fromRight] ?? 0;
    const value = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
