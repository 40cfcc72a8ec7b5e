/// The words of tables that others published.
enum PublishedWords {
    static let nameColumn = "Name"
    static let meaningColumn = "What it is"
    static let valueColumn = "Value or formula"
    static let unitColumn = "Unit"
    static let sourceColumn = "Source"
    static let figureColumn = "Figure"
    static let computedColumn = "Computed"
    static let printedColumn = "Printed"
    static let differs = "differs"
    static let given = "as the row says"

    static func inputTable(_ title: String) -> String { "Inputs and formulas, \(title)" }

    static func printed(_ figure: String) -> String { "(printed \(figure))" }

    static func agreement(_ equal: Int, of all: Int) -> String {
        if equal == all {
            return all == 1
                ? "The computed figure rounds to the printed one."
                : "All \(all) computed figures round to the printed ones."
        }
        let agree = equal == 1 ? "1 rounds to the printed one" : "\(equal) round to the printed ones"
        return "Of \(all) computed figures, \(agree); "
            + "where one differs, both stand here, with the cause."
    }

    static func difference(_ name: String, computed: String, printed: String, cause: String) -> String {
        "\(name): computed \(computed), printed \(printed). \(cause)"
    }

    static func footing(read: String, nextCheck: String, isOverdue: Bool) -> String {
        "Read \(read); to be looked at again by \(nextCheck)\(isOverdue ? ", which is overdue" : "")."
    }
}
