import Exact

/// What a licence of open weights allows.
package struct LicenseRecord: Sendable {
    package enum Tier: String, CaseIterable, Sendable {
        case permissive, conditional, unknown
        case researchOnly = "research-only"
    }

    package enum Commercial: String, CaseIterable, Sendable {
        case allowed, conditional, unknown
        case notAllowed = "not-allowed"
    }

    package let id: String
    /// Its full name; nil where the id is all there is.
    package let title: String?
    package let tier: Tier
    package let commercial: Commercial
    package let commercialNote: String?
    /// Whether there is a policy of forbidden uses; nil where that is not known.
    package let hasUsePolicy: Bool?
    package let scaleClause: ScaleClause?
    package let attribution: String?
    package let grantsPatents: Bool?
    package let isOpenSource: Bool?
    /// What it permits, requires and forbids; nil where that is not held, empty where the text names nothing.
    package let permits: [String]?
    package let requires: [String]?
    package let forbids: [String]?
    /// Where the text stands.
    package let url: WebAddress?
    package let note: String?
    /// Where the licence stands in its file.
    package let span: Range<Int>

    package var name: String { title ?? id }
}

/// What changes for users above a size.
package struct ScaleClause: Sendable {
    /// One of these limits is enough.
    package let limits: [Limit]
    package let effect: String
    /// When the size is measured.
    package let measured: String?

    package struct Limit: Sendable {
        /// `monthly_active_users`.
        package let metric: String
        package let threshold: Rational
    }
}

/// The licence of a family of models.
package struct FamilyLicense: Sendable {
    package enum Check: String, CaseIterable, Sendable {
        case primary, secondary, none
    }

    /// The family, as models name it.
    package let id: String
    package let license: String
    package let checked: Check
    /// What was read.
    package let text: String?
    package let provenance: Provenance
    /// Where the row stands in its file.
    package let span: Range<Int>
}
