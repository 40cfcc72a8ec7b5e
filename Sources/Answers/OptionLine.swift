import Charts
import Cost
import Diagnostics
import Exact
import Inference
import Telling
import Workloads

/// What an option costs, in figures for readers, and where a bar for it begins and ends.
struct OptionLine {
    let option: OptionEstimate
    /// USD a month, from the least to the most of the sets.
    let range: ClosedRange<Rational>
    /// The share of draws in which it is the cheapest, in hundredths.
    let share: String?
    let note: String?
    /// Its name at the head of a row.
    let title: String
    let isCheapest: Bool
    /// The most that any option costs, USD a month: the length of a whole bar.
    let most: Rational

    /// The options of a scenario, in their order.
    static func all(of costed: CostedScenario, _ draws: Draws) -> [OptionLine] {
        let options = costed.estimate.options
        let ranges = options.map { option in
            let sets = [costed.sets.low, costed.sets.base, costed.sets.high].compactMap {
                $0[option.option]?.usdPerMonth
            }
            return (sets.min() ?? option.usdPerMonth)...(sets.max() ?? option.usdPerMonth)
        }
        let most = ranges.map { $0.upperBound }.max() ?? 0
        return zip(options, ranges).map { option, range in
            OptionLine(
                option: option, range: range,
                share: costed.hasRanges ? draws.share(option.option).map { CostWords.hundredths($0) } : nil,
                note: costed.capacityNote(option), title: costed.words.title(option.option),
                isCheapest: option.option == costed.estimate.lowest,
                most: most)
        }
    }

    /// Drawn as one of the faces.
    func json(_ faces: [OptionFace]) -> JSON {
        .object([
            JSON.Member("id", .string(option.option.rawValue)),
            JSON.Member("name", .string(title)),
            JSON.Member("class", .string(faces.style(of: option.option).name)),
            JSON.Member("usd", .string(figure(option.usdPerMonth))),
            JSON.Member("low", .string(figure(range.lowerBound))),
            JSON.Member("high", .string(figure(range.upperBound))),
            JSON.Member("share", share.map { .string($0) } ?? .null),
            JSON.Member(
                "bar",
                .object([
                    JSON.Member("low", place(range.lowerBound)), JSON.Member("high", place(range.upperBound)),
                    JSON.Member("at", place(option.usdPerMonth)),
                ])),
            JSON.Member("is_cheapest", .bool(isCheapest)),
            JSON.Member("note", note.map { .string($0) } ?? .null),
        ])
    }

    /// `9,420`: the page has the unit.
    private func figure(_ usdPerMonth: Rational) -> String {
        String(Display.usdPerMonth(usdPerMonth).dropFirst())
    }

    /// How far along a bar a cost lies, in hundredths with one decimal.
    private func place(_ usdPerMonth: Rational) -> JSON {
        guard most > 0, let share = try? usdPerMonth / most * 100 else { return .number("0") }
        return .number(DecimalText(share, places: 1).plain)
    }
}
