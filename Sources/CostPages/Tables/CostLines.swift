package import Cost
package import Exact
package import Site
package import Telling

/// What options cost a month over volumes, and how they compare in the draws: what cost tables and their files print.
package struct CostLines: Sendable {
    private let options: [OptionID]
    /// Whether the sets differ at all.
    private let hasRanges: Bool
    /// In rising order of the volumes.
    private let lines: [VolumeLine]
    /// The options over thousands of draws, at the usual volume and where it is in doubt which is cheapest.
    package let draws: Draws

    /// The costs at volumes in rising order. `drawn` draws at the usual volume and at those of the references.
    package init(
        of options: [OptionID], hasRanges: Bool, at lines: [VolumeLine], drawn: ([Draws.Reference]) -> Draws
    ) {
        self.options = options
        self.hasRanges = hasRanges
        var lines = lines
        let doubtful = lines.indices.filter { lines[$0].isInDoubt }
        draws = drawn(
            doubtful.compactMap { index in
                lines[index].lowest.map {
                    Draws.Reference(volume: lines[index].volume, option: options[$0])
                }
            })
        for (reference, index) in doubtful.enumerated() { lines[index].compare(options, draws, reference) }
        self.lines = lines
    }

    /// The base, and from low to high. The cheapest option of a row bears a word, and so does one that the draws do not
    /// tell apart from it. `text` is that of a volume.
    package func table(
        _ title: String, volume: String, in words: CurveWords, text: (Rational) -> String
    ) -> PageTable {
        PageTable(
            name: CostWords.costTable(title),
            head: [volume] + options.map { "\(words.title($0)), USD a month" },
            rows: lines.map { line in
                [PageTable.Cell(text(line.volume))] + options.indices.map { cell(line, $0) }
            })
    }

    private func cell(_ line: VolumeLine, _ option: Int) -> PageTable.Cell {
        guard let cost = line.usdPerMonth[option] else { return PageTable.Cell(CostWords.tooLarge) }
        var cell = PageTable.Cell(Display.usdPerMonth(cost.base))
        cell.range = CostWords.range(cost.span)
        if option == line.lowest { cell.mark = CostWords.lowestMark }
        if line.closeToLowest.contains(option) { cell.mark = CostWords.closeMark }
        return cell
    }

    /// The same costs for programs, unrounded to 15 significant digits, with the volumes under a name.
    package func csv(volume name: String) -> String {
        let names = options.map { $0.column + "_usd_per_month" }
        let columns = names.flatMap { hasRanges ? [$0, $0 + "_low", $0 + "_high"] : [$0] }
        let rows = lines.map { line in
            let costs = line.usdPerMonth.flatMap { cost in
                hasRanges ? [cost?.base, cost?.low, cost?.high] : [cost?.base]
            }
            return ([line.volume.text] + costs.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([([name] + columns).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }
}
