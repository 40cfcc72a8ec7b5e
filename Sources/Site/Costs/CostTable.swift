import Cost

/// The volumes of every cost table, in tokens per day.
let tableVolumes: [Rational] = [
    100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000, 300_000_000, 1_000_000_000,
]

/// The monthly cost of each option at one volume.
struct CostLine {
    let tokensPerDay: Rational
    /// In the order of the options, USD; nil where the exact sum does not fit.
    let usdPerMonth: [Rational?]

    /// The cheapest option's index, the first of equals.
    var lowest: Int? {
        let known = usdPerMonth.enumerated().compactMap { index, cost in cost.map { (index, $0) } }
        return known.min { $0.1 < $1.1 }?.0
    }
}

extension CostedScenario {
    /// The options in their order.
    var options: [OptionID] { estimate.curves.map(\.option) }

    /// The costs over the volumes of the tables and the scenario's own, in rising order.
    var lines: [CostLine] {
        let volumes = Set(tableVolumes + [estimate.tokensPerDay]).sorted()
        return volumes.map { volume in
            CostLine(tokensPerDay: volume, usdPerMonth: estimate.curves.map { try? $0.cost(at: volume) })
        }
    }

    /// Monthly cost over the volumes; the cheapest option of a row bears the word.
    var costTable: CostGrid {
        CostGrid(
            name: "Monthly cost by volume, \(named.title)",
            head: ["Tokens a day"] + options.map { "\(CostWords.title($0)), USD a month" },
            rows: lines.map { line in
                let costs = line.usdPerMonth.enumerated().map { index, cost in
                    let text = cost.map(Display.usdPerMonth) ?? "too large to compute"
                    return index == line.lowest ? "\(text), lowest" : text
                }
                let own = line.tokensPerDay == estimate.tokensPerDay ? " (this scenario)" : ""
                return cells([CostWords.millions(line.tokensPerDay) + own] + costs)
            })
    }

    /// The same costs for programs, unrounded to 15 significant digits.
    var costCSV: String {
        let head =
            (["tokens_per_day"] + options.map { $0.rawValue.replacing("-", with: "_") + "_usd_per_month" })
        let lines = lines.map { line in
            ([line.tokensPerDay.text] + line.usdPerMonth.map { $0?.text ?? "" }).joined(separator: ",")
        }
        return ([head.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    /// Where the options cross, a row for each pair.
    var crossoverTable: CostGrid {
        CostGrid(
            name: "Crossovers, \(named.title)", head: ["Pair", "Where the second costs no more"],
            rows: estimate.crossovers.map { crossover in
                cells([
                    "\(CostWords.title(crossover.from)), \(CostWords.name(crossover.to))",
                    CostWords.sentence(crossover),
                ])
            })
    }

    /// What the cost at the scenario's own volume is made of.
    var breakdown: CostGrid {
        CostGrid(
            name: "What the cost is made of, \(named.title)",
            head: [
                "Option", "Fixed, USD a month", "Tokens or GPUs, USD a month", "In all",
                "USD per million tokens", "Replicas", "Capacity used",
            ],
            rows: estimate.options.map { option in
                let variable =
                    (try? option.usdPerMonth - option.fixedUSDPerMonth).map(Display.usdPerMonth) ?? ""
                let price =
                    (option.usdPerMtok ?? option.fleet?.usdPerMtokEffective).map(Display.usdPerMtok) ?? "none"
                return cells([
                    CostWords.title(option.option), Display.usdPerMonth(option.fixedUSDPerMonth), variable,
                    Display.usdPerMonth(option.usdPerMonth), price, option.fleet?.replicas.text ?? "none",
                    option.fleet?.utilization.map(CostWords.share) ?? "none",
                ])
            })
    }
}
