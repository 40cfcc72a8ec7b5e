import Cost
package import CostPages
import Exact
import Fields
import Inference
package import Site
import Telling
import Workloads

// The tables of the page of assumptions: each row says where its figure comes from, and when it was read.
extension Costs {
    /// The rates of rented GPUs on the day.
    var rateTable: PageTable {
        PageTable(
            name: "GPU rates", head: ["Offer", "USD per GPU-hour", "Source", "Read", "Next check"],
            rows: book.rates.compactMap { rate in
                rate.rows.row(on: asOf).map { row in
                    [
                        PageTable.Cell(rate.title, id: CostRoutes.row("rate", rate.id)),
                        PageTable.Cell("$\(row.usdPerGPUHour.text)"),
                    ]
                        + origin(row.provenance)
                }
            })
    }

    /// The measured throughputs, each with its shape.
    var throughputTable: PageTable {
        PageTable(
            name: "Throughput",
            head: [
                "Model and precision", "GPUs of a replica", "Request, in/out", "Tokens a second", "Source",
                "Read", "Next check",
            ],
            rows: book.throughput.map { row in
                let shape =
                    row.shape.map { "\($0.inputTokens.text)/\($0.outputTokens.text)" }
                    ?? "not held with the record"
                let model = [row.model, row.precision].compactMap(\.self).joined(separator: ", ")
                return [PageTable.Cell(model, id: CostRoutes.row("throughput", row.id))]
                    + cells(["\(row.gpus) \(row.gpu)", shape, row.tokensPerSecond.text(places: 0)])
                    + origin(row.provenance)
            })
    }

    /// The list prices on the day.
    var priceTable: PageTable {
        // Few vendors have the last: its column stands where one does.
        let isGranted = book.models.contains { $0.rows.row(on: asOf)?.prices[.batchCachedInput] != nil }
        let fields = PriceField.allCases.filter { isGranted || $0 != .batchCachedInput }
        return PageTable(
            name: "List prices, USD per million tokens",
            head: ["Model"] + fields.map(\.title) + ["Source", "Read", "Next check"],
            rows: book.models.compactMap { model in
                model.rows.row(on: asOf).map { row in
                    let ended =
                        model.ends.map { $0 <= asOf ? ", ended \($0.longText)" : ", ends \($0.longText)" }
                        ?? ""
                    return [PageTable.Cell(model.title + ended, id: CostRoutes.row("price", model.id))]
                        + cells(fields.map { row.prices[$0].map(Display.price) ?? "none" })
                        + origin(row.provenance)
                }
            })
    }

    /// The licences, and how each was checked.
    var licenseTable: PageTable {
        PageTable(
            name: "Licences of open weights",
            head: [
                "Family", "Licence", "Kind", "Commercial use", "Above a size", "Forbidden uses",
                "How checked",
            ],
            rows: book.families.compactMap { family in
                book.license(family.license).map { license in
                    [
                        PageTable.Cell(family.id),
                        PageTable.Cell(
                            license.name, link: .place(book.licensePages.license(license.id), fragment: nil)),
                    ]
                        + cells([
                            license.tier.rawValue,
                            license.commercialNote ?? license.commercial.rawValue.replacing("-", with: " "),
                            license.scaleClause?.effect ?? LicenseWords.sizeless(license),
                            license.hasUsePolicy.map { $0 ? "a policy" : "no policy" } ?? "unknown",
                            CostWords.check(family),
                        ])
                }
            })
    }

    /// Source, day of reading and next check: an overdue check says so.
    package func origin(_ provenance: Provenance) -> [PageTable.Cell] { book.numbers.origin([provenance]) }
}

extension CostWords {
    /// How a licence was checked: `secondary: release coverage`.
    static func check(_ family: FamilyLicense) -> String {
        let word = family.checked == .none ? "not read" : family.checked.rawValue
        return family.text.map { "\(word): \($0)" } ?? word
    }
}
