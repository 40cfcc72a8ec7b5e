/// Numbers that are written as words.
enum NumberWords {
    private static let wholes = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    private static let tens = ["thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100]
    private static let parts = [
        "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "twentieth": 20,
    ]

    /// `eight` as 8; nil for other words.
    package static func whole(_ word: String) -> Int? { wholes.firstIndex(of: word) ?? tens[word] }

    /// `thirds` as 3, the parts that a whole is cut into; nil for other words.
    package static func part(_ word: String) -> Int? {
        parts[word] ?? (word.hasSuffix("s") ? parts[String(word.dropLast())] : nil)
    }

    /// 8 as `eight`; nil for numbers that are written in digits.
    package static func word(_ number: Int) -> String? {
        wholes.indices.contains(number) ? wholes[number] : nil
    }

    /// 2 of 3 as `two thirds`, 1 of 4 as `a quarter`; nil where there is no word.
    package static func fraction(_ top: Int, _ bottom: Int) -> String? {
        guard let name = parts.first(where: { $0.value == bottom })?.key else { return nil }
        if top == 1 { return bottom == 2 ? name : "a \(name)" }
        return word(top).map { "\($0) \(name)s" }
    }
}
