// What is said of a message, in the words that Rust has for it.

type SentencePart = string | number | bigint;

export const sayMissing = (): string => "is missing";
export const sayMissingElement = (name: SentencePart): string => `(\`${name}\`) is missing`;
export const sayWrongType = (found: SentencePart, wanted: SentencePart): string => `is ${found}, expected ${wanted}`;
export const sayNoneOfKeys = (names: SentencePart): string =>
  `has none of the keys by which it would be recognised: ${names}`;
export const sayDuplicateKey = (): string => "is a duplicate key";
export const saySpacedInString = (): string =>
  "has whitespace around it in its string, which only an object or an array may have";
export const sayByDefault = (issue: SentencePart): string => `by default ${issue}`;
export const sayUnexplained = (): string => "was refused, but no issue was found";
export const sayContradicted = (): string =>
  "was refused, but no issue was found when it was read again; is a `check` or a serde impl inconsistent?";
export const sayAnObject = (): string => "an object";
export const sayAnArray = (): string => "an array";
export const sayAString = (): string => "a string";
export const sayANumber = (): string => "a number";
export const sayABoolean = (): string => "a boolean";
export const sayNull = (): string => "null";
export const sayEither = (one: SentencePart, other: SentencePart): string => `${one} or ${other}`;
export const sayAWholeNumber = (): string => "a whole number";
export const sayWholeNumberInString = (): string => "a whole number in a string";
export const sayWholeNumberInDigits = (): string => "a whole number in digits";
export const sayNumberOfSeconds = (): string => "a number of seconds";
export const sayOneCharacterString = (): string => "a string of one character";
export const sayDateTime = (): string => "a date and time such as `2026-01-31T12:00:00Z`";
export const sayDate = (): string => "a date such as `2026-01-31`";
export const sayUuid = (): string => "a UUID such as `123e4567-e89b-42d3-a456-426614174000`";
export const sayBase64 = (): string => "base64 with padding and unused bits of zero, such as `Zm9vYg==`";
export const sayUnknown = (what: SentencePart, expected: SentencePart): string => `${what}, ${expected}`;
export const sayUnknownName = (name: SentencePart): string => `is ${name}`;
export const sayUnknownType = (name: SentencePart): string => `has the type ${name}`;
export const sayUnknownField = (): string => "is not a known field";
export const sayUnknownFieldOfNone = (): string => "is not a known field, and none are expected here";
export const sayUnknownElement = (): string => "is beyond the last known element";
export const sayDidYouMean = (name: SentencePart): string => `did you mean \`${name}\`?`;
export const sayExpectedName = (name: SentencePart): string => `expected ${name}`;
export const sayExpectedOneOf = (names: SentencePart): string => `expected one of ${names}`;
export const sayNoneOfMany = (count: SentencePart): string => `expected one of ${count} known names`;
export const sayTooShort = (length: SentencePart, min: SentencePart): string =>
  `has ${length}, at least ${min} are required`;
export const sayTooShortForOne = (length: SentencePart): string => `has ${length}, at least 1 is required`;
export const sayTooLong = (length: SentencePart, max: SentencePart): string =>
  `has ${length}, at most ${max} are allowed`;
export const sayTooLongForOne = (length: SentencePart): string => `has ${length}, at most 1 is allowed`;
export const sayWrongLength = (length: SentencePart, size: SentencePart): string =>
  `has ${length}, expected exactly ${size}`;
export const sayOneCharacter = (): string => "1 character";
export const sayCharacters = (count: SentencePart): string => `${count} characters`;
export const sayOneItem = (): string => "1 item";
export const sayItems = (count: SentencePart): string => `${count} items`;
export const sayOneEntry = (): string => "1 entry";
export const sayEntries = (count: SentencePart): string => `${count} entries`;
export const sayBelowType = (number: SentencePart, min: SentencePart): string =>
  `is ${number}, at least ${min} is required`;
export const sayAboveType = (number: SentencePart, max: SentencePart): string =>
  `is ${number}, at most ${max} is allowed`;
export const sayTooLarge = (number: SentencePart): string => `is ${number}, which is too large for the type`;
export const sayHoldsDuplicateKey = (): string => "contains an object with a duplicate key";
export const sayHoldsTooLarge = (): string => "contains a number that is too large";
export const sayOutOfRange = (number: SentencePart, limits: SentencePart): string => `is ${number}, expected ${limits}`;
export const sayOutOfTime = (number: SentencePart, max: SentencePart): string =>
  `is ${number}, expected 0 to ${max} seconds since 1970`;
export const sayNotFinite = (): string => "is not finite; JSON has no NaN or infinity";
export const sayRange = (min: SentencePart, max: SentencePart): string => `${min} to ${max}`;
export const sayAtLeast = (min: SentencePart): string => `at least ${min}`;
export const sayMoreThan = (min: SentencePart): string => `more than ${min}`;
export const sayAtMost = (max: SentencePart): string => `at most ${max}`;
export const sayLessThan = (max: SentencePart): string => `less than ${max}`;
export const sayBoth = (lower: SentencePart, upper: SentencePart): string => `${lower} and ${upper}`;
export const sayNoMatch = (text: SentencePart, pattern: SentencePart): string =>
  `is ${text}, which does not match \`${pattern}\``;
export const sayWrongFormat = (text: SentencePart, wanted: SentencePart): string => `is ${text}, expected ${wanted}`;
export const sayUnrepresentable = (text: SentencePart, name: SentencePart): string =>
  `is ${text}, which \`${name}\` cannot represent`;
export const sayNotOneOf = (text: SentencePart, names: SentencePart): string => `is ${text}, expected one of ${names}`;
export const sayRepeated = (item: SentencePart, first: SentencePart, second: SentencePart): string =>
  `has ${item} twice, at ${first} and ${second}`;
export const sayForeign = (name: SentencePart, reason: SentencePart): string => `is not a \`${name}\`: ${reason}`;
export const sayRefused = (): string => "is refused by its check";
export const sayUnwritable = (error: SentencePart): string => `cannot be serialized: ${error}`;
export const sayTooDeep = (): string => "is nested deeper than 127 levels";
export const sayNotUtf8 = (byte: SentencePart): string => `is not UTF-8: found the byte 0x${byte}`;
export const sayNotJson = (): string => "is not JSON";
export const sayEmpty = (): string => "is empty, expected a JSON object";
export const sayIncomplete = (): string => "is incomplete: the text ends too early";
export const sayFollowed = (found: SentencePart): string => `is followed by ${found}, expected the end of the text`;
export const sayByteOrderMark = (): string =>
  "is not JSON: it starts with a byte order mark, which JSON does not allow";
export const sayTrailingComma = (): string => "is not JSON: found a trailing comma";
export const saySingleQuote = (): string => "is not JSON: found `'`; strings and keys need double quotes";
export const sayNotANumber = (word: SentencePart): string => `is not JSON: found \`${word}\`; numbers must be finite`;
export const sayLoneBackslash = (found: SentencePart): string => `is not JSON: found a backslash before ${found}`;
export const sayUnknownEscape = (escape: SentencePart): string =>
  `is not JSON: found \`${escape}\`, which is not an escape sequence`;
export const saySurrogateEscape = (escape: SentencePart): string =>
  `is not JSON: found \`${escape}\`, an unpaired surrogate`;
export const saySurrogate = (found: SentencePart): string => `is not JSON: found ${found}, an unpaired surrogate`;
export const sayUnescaped = (found: SentencePart): string =>
  `is not JSON: found ${found}, a control character that is not escaped`;
export const sayMisplaced = (found: SentencePart): string => `is not JSON: found ${found}, which is not allowed here`;
export const sayCodePoint = (code: SentencePart): string => `U+${code}`;
export const sayCharacter = (character: SentencePart): string => `\`${character}\``;
export const sayEndOfText = (): string => "the end of the text";
