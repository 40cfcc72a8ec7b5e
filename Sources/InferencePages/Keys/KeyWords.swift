// The words of the page about the keys of a workload file.
enum KeyWords {
    static let title = "The keys of a workload file"
    static let description =
        "Every key of a workload file: what it says, its unit and range, and what holds where it is absent."
    static let numbersTitle = "How numbers are written"
    static let numbers = """
        A number is written as 1500000, 1.5M, 20k, 2/3 or 4e11. k, M, G and T stand for a thousand, a million, a \
        thousand million and a million million.
        """
    static let longForm = """
        A number that is known better or less well than the assumption behind it says so: {value: 4, low: 3, high: 6}, \
        or {value: 0.8, measured: true}. {assumption: power-price} takes the base of an assumption by its id.
        """
    static let schema = "The same as a JSON Schema, for editors"
    static let also = "With the keys of"
    static let key = "Key"
    static let meaning = "What it says"
    static let range = "What may stand there"
    static let absence = "Without it"
    static func table(_ title: String) -> String { "Keys: \(title)" }
    static func below(_ places: [String]) -> String { "Below \(places.joined(separator: ", "))." }
}
