import Exact
import Site

/// The words of the records of licences.
enum LicenseWords {
    static let pointHead = ["Point", "What is held"]
    package static let kind = "Kind"
    static let commercial = "Commercial use"
    static let permits = "Permits"
    static let requires = "Requires"
    static let forbids = "Forbids"
    static let usePolicy = "Policy of forbidden uses"
    static let aboveSize = "Above a size"
    static let attribution = "Attribution"
    static let patents = "Patents"
    static let openSource = "Approved by the Open Source Initiative"
    package static let text = "Text"
    package static let note = "Note"
    static let models = "Models under it"
    static let modelHead = [
        "Family", "In the price list", "How checked", "What was read", "Source", "Read", "Next check",
    ]
    static let noModels = "No family of models in the data has it."
    package static let none = "none"
    static let notHeld = "not held with this record: read the text"
    static let nothingNamed = "nothing is named"
    static let noClause = "no clause"

    /// What a licence without a clause on size says; one that nobody has read may have a clause.
    static func sizeless(_ license: LicenseRecord) -> String {
        license.tier == .permissive || license.tier == .conditional ? noClause : notHeld
    }

    static let compare = "Side by side with the others:"
    package static let advice = """
        Read the text at the exact revision of the weights that you will run. This record says what is held, and how \
        it was checked; it is no legal advice.
        """

    package static func table(_ license: LicenseRecord) -> String { "What is held of \(license.name)" }

    static func modelTable(_ license: LicenseRecord) -> String { "Models under \(license.name)" }

    /// `A permissive licence: commercial use is allowed.`
    package static func summary(_ license: LicenseRecord) -> String {
        switch license.tier {
        case .permissive: "A permissive licence: \(commercialClause(license))."
        case .conditional: "A licence with conditions: \(commercialClause(license))."
        case .researchOnly: "A licence for research: \(commercialClause(license))."
        case .unknown: "Nobody has read the text: \(commercialClause(license))."
        }
    }

    /// `Apache License 2.0. A permissive licence: commercial use is allowed.`
    static func described(_ license: LicenseRecord) -> String { "\(license.name). \(summary(license))" }

    static func tier(_ tier: LicenseRecord.Tier) -> String {
        tier.rawValue.replacing("-", with: " ")
    }

    static func commercialUse(_ license: LicenseRecord) -> String {
        license.commercialNote ?? license.commercial.rawValue.replacing("-", with: " ")
    }

    /// A list in a cell; nil for one that is not held.
    package static func list(_ texts: [String]?) -> String {
        guard let texts else { return notHeld }
        return texts.isEmpty ? nothingNamed : texts.joined(separator: "; ")
    }

    package static func known(_ flag: Bool?, yes: String, no: String) -> String {
        flag.map { $0 ? yes : no } ?? notHeld
    }

    /// `over 100,000,000 monthly active users, or over $20,000,000 monthly revenue: ...`.
    static func clause(_ clause: ScaleClause) -> String {
        let limits = clause.limits.map { limit -> String in
            let words = limit.metric.split(separator: "_").filter { $0 != "usd" }.joined(separator: " ")
            let dollar = limit.metric.contains("usd") ? "$" : ""
            return "over \(dollar)\(limit.threshold.text(places: 0)) \(words)"
        }
        let measured = clause.measured.map { " (\($0))" } ?? ""
        return "\(limits.joined(separator: ", or "))\(measured): \(clause.effect)"
    }

    private static func commercialClause(_ license: LicenseRecord) -> String {
        switch license.commercial {
        case .allowed: "commercial use is allowed"
        case .conditional: "commercial use is allowed \(license.commercialNote ?? "under a condition")"
        case .notAllowed: "commercial use is not allowed"
        case .unknown: "whether commercial use is allowed is unknown"
        }
    }
}
