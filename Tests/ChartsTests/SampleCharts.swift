import Samples

@testable import Charts

/// Charts to lay out, by hand and at random.
enum Sample {
    static let styles = [
        SeriesStyle(name: "one", colour: "#1F5FBF", marker: .circle),
        SeriesStyle(name: "two", colour: "#00805A", dash: [8, 4], marker: .square),
        SeriesStyle(name: "three", colour: "#A34A00", marker: .triangle),
        SeriesStyle(name: "four", colour: "#1A1F26", dash: [8, 3, 2, 3], marker: .diamond),
    ]

    /// A straight line, a staircase with its band, and a rule.
    static let lines = Chart(
        x: Axis("Tokens a day", to: 80) { "\(Int($0)) M" },
        y: Axis("USD a month", to: 100) { "$\(Int($0))" },
        series: [
            Series("Straight", style: styles[0], points: [Point(0, 10), Point(80, 90)]),
            Series(
                "Stair-case", style: styles[2],
                points: [Point(0, 40), Point(40, 40), Point(40, 60), Point(80, 60)],
                band: Band(lower: [Point(0, 30), Point(80, 40)], upper: [Point(0, 50), Point(80, 130)])),
        ],
        rule: Rule(
            at: 50, from: 30, to: nil, label: "The staircase is lower above about 50 M (30 M to never)"))

    static let bars = BarChart(
        x: Axis("Tokens a day", to: 200) { "\(Int($0)) M" },
        bars: [
            BarChart.Bar("Peak over average", BarChart.End(60, "2"), BarChart.End(nil, "8: never")),
            BarChart.Bar("Price & rent", BarChart.End(120, "3"), BarChart.End(80, "1.5")),
        ],
        style: styles[2], rule: Rule(at: 90, from: nil, to: nil, label: "As the scenario stands: about 90 M"))

    static func randomLines(_ random: inout SeededGenerator) -> Chart {
        let top = magnitude(&random)
        let isLog = Bool.random(using: &random)
        let reach = isLog ? powerOfTen(Int.random(in: 2...11, using: &random)) : magnitude(&random)
        let lower = isLog ? reach / powerOfTen(Int.random(in: 1...6, using: &random)) : 0
        let count = Int.random(in: 1...4, using: &random)
        return Chart(
            x: Axis(
                title(&random), scale: isLog ? .log10 : .linear, from: lower, to: reach, label: unit(&random)),
            y: isLog && Bool.random(using: &random)
                ? Axis(title(&random), scale: .log10, from: top / 1e6, to: top, label: unit(&random))
                : Axis(title(&random), to: top, label: unit(&random)),
            series: (0..<count).map { series($0, from: lower, to: reach, top: top, &random) },
            rule: Bool.random(using: &random) ? rule(to: reach, &random) : nil)
    }

    static func randomBars(_ random: inout SeededGenerator) -> BarChart {
        let reach = magnitude(&random)
        let count = Int.random(in: 1...10, using: &random)
        return BarChart(
            x: Axis(title(&random), to: reach, label: unit(&random)),
            bars: (0..<count).map { _ in
                BarChart.Bar(words(2...14, &random), end(reach, &random), end(reach, &random))
            }, style: styles[2], rule: Bool.random(using: &random) ? rule(to: reach, &random) : nil)
    }
}

extension Sample {
    private static func series(
        _ index: Int, from lower: Double, to upper: Double, top: Double, _ random: inout SeededGenerator
    ) -> Series {
        let points = (0...Int.random(in: 1...8, using: &random)).map { _ in
            Point(
                Double.random(in: lower...upper, using: &random), Double.random(in: 0...top, using: &random))
        }.sorted { $0.x < $1.x }
        let band = Band(
            lower: points.map { Point($0.x, $0.y / 2) }, upper: points.map { Point($0.x, $0.y * 2) })
        return Series(
            words(1...2, &random), style: styles[index], points: points,
            band: Bool.random(using: &random) ? band : nil)
    }

    private static func rule(to reach: Double, _ random: inout SeededGenerator) -> Rule {
        let x = Double.random(in: 0...1.2, using: &random) * reach
        return Rule(
            at: x, from: Bool.random(using: &random) ? x / 2 : nil, to: x * 1.5, label: words(3...16, &random)
        )
    }

    private static func end(_ reach: Double, _ random: inout SeededGenerator) -> BarChart.End {
        let x = Double.random(in: 0...1.1, using: &random) * reach
        return BarChart.End(
            Int.random(in: 0...4, using: &random) == 0 ? nil : x, unit(&random)(magnitude(&random)))
    }

    private static func magnitude(_ random: inout SeededGenerator) -> Double {
        Double.random(in: 1...10, using: &random) * powerOfTen(Int.random(in: -2...11, using: &random))
    }

    private static func title(_ random: inout SeededGenerator) -> String { words(1...9, &random) }

    private static func words(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        let list = [
            "Self-hosted", "stays", "cheaper", "Managed", "open", "USD", "a", "month", "150 M", "WWW",
        ]
        return (0..<Int.random(in: count, using: &random)).map { _ in
            list.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
    }

    private static func unit(_ random: inout SeededGenerator) -> @Sendable (Double) -> String {
        let units = ["", " M", " %", " tokens"]
        let unit = units.randomElement(using: &random) ?? ""
        return { value in value >= 1e6 ? "\(Int(value / 1e6)) M\(unit)" : "\(Float(value))\(unit)" }
    }
}
