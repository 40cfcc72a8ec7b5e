import CostPages
import Site

// A licence in two tables: what it says, and which models have it. Every cell is in words.
extension Costs {
    /// What is held of a licence, point by point.
    func pointTable(_ license: LicenseRecord) -> PageTable {
        var rows: [[PageTable.Cell]] = [
            (LicenseWords.kind, LicenseWords.tier(license.tier)),
            (LicenseWords.commercial, LicenseWords.commercialUse(license)),
            (LicenseWords.permits, LicenseWords.list(license.permits)),
            (LicenseWords.requires, LicenseWords.list(license.requires)),
            (LicenseWords.forbids, LicenseWords.list(license.forbids)),
            (LicenseWords.usePolicy, LicenseWords.known(license.hasUsePolicy, yes: "yes", no: "none")),
            (
                LicenseWords.aboveSize,
                license.scaleClause.map(LicenseWords.clause) ?? LicenseWords.sizeless(license)
            ),
            (LicenseWords.attribution, license.attribution ?? LicenseWords.notHeld),
            (
                LicenseWords.patents,
                LicenseWords.known(
                    license.grantsPatents, yes: "granted in the text", no: "no express grant")
            ),
            (LicenseWords.openSource, LicenseWords.known(license.isOpenSource, yes: "yes", no: "no")),
        ].map { cells([$0.0, $0.1]) }
        if let url = license.url {
            rows.append([PageTable.Cell(LicenseWords.text), PageTable.Cell(license.name, link: .web(url))])
        }
        if let note = license.note { rows.append(cells([LicenseWords.note, note])) }
        return PageTable(name: LicenseWords.table(license), head: LicenseWords.pointHead, rows: rows)
    }

    /// The families that have a licence, each with how that was checked.
    func modelTable(_ license: LicenseRecord) -> PageTable {
        let families = book.families.filter { $0.license == license.id }
        return PageTable(
            name: LicenseWords.modelTable(license), head: LicenseWords.modelHead,
            rows: families.map { family in
                let models = book.models.filter { $0.family == family.id }.map(\.title).uniqued
                let priced = models.isEmpty ? LicenseWords.none : models.joined(separator: "; ")
                let check = family.checked == .none ? "not read" : family.checked.rawValue
                return cells([family.id, priced, check, family.text ?? LicenseWords.none])
                    + origin(family.provenance)
            })
    }
}
