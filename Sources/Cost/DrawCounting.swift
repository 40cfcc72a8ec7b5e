import Exact

extension Draws {
    /// The draws of a plan, at most `largestNumberOfUncertainties` numbers. O(draws x (sources + volumes)).
    package init(_ plan: DrawingPlan) {
        var drawing = DrawCounting(plan)
        for row in 0..<(Self.count / DrawProgram.width) { drawing.draw(row: row) }
        options = plan.options
        cheapest = drawing.cheapest
        steady = drawing.steady
        noDearer = drawing.noDearer
        others = drawing.others
        decisive = zip(plan.sources, drawing.changes).enumerated()
            .map { (index: $0, decisive: Decisive(id: $1.0.id, draws: $1.1)) }
            .filter { $0.decisive.draws > 0 }
            .sorted { ($1.decisive.draws, $0.index) < ($0.decisive.draws, $1.index) }
            .map { $0.decisive }
    }
}

/// Draws a plan many times at once, and again with each number mirrored, and counts.
private struct DrawCounting {
    private(set) var cheapest: [Int]
    private(set) var steady: Int?
    /// By first and second option, one after the other.
    private(set) var noDearer: [Int]
    private(set) var others: [[Int]]
    private(set) var changes: [Int]

    /// The inputs of the program, each with the dimension in which it is drawn.
    private let inputs: [(number: DrawnNumber, dimension: Int)]
    /// The inputs of each uncertainty, by their place among all.
    private let sources: [Range<Int>]
    private var program: DrawProgram
    /// Where the costs at the scenario's volume stand, then what has been saved less the outlay.
    private let costs: [Int]
    private let saving: Int?
    /// Where the costs at the further volumes stand, each with the option that they are held against.
    private let elsewhere: [(reference: Int, costs: [Int])]
    private var winners: [Lanes]
    private var mirroredWinners: [Lanes]

    init(_ plan: DrawingPlan) {
        let count = plan.options.count
        program = DrawProgram(
            plan.costs + [plan.saving].compactMap { $0 } + plan.elsewhere.flatMap { $0.costs },
            inputs: plan.inputs.count, groups: plan.sources.map { $0.inputs })
        inputs = plan.inputs
        sources = plan.sources.map { $0.inputs }
        costs = Array(program.results.prefix(count))
        saving = plan.saving == nil ? nil : program.results[count]
        let rest = Array(program.results.suffix(count * plan.elsewhere.count))
        elsewhere = plan.elsewhere.enumerated().map { index, volume in
            let place = plan.options.firstIndex(of: volume.option) ?? 0
            return (place, Array(rest[(index * count)..<((index + 1) * count)]))
        }
        cheapest = Array(repeating: 0, count: count)
        steady = plan.saving == nil ? nil : 0
        noDearer = Array(repeating: 0, count: count * count)
        others = plan.elsewhere.map { _ in Array(repeating: 0, count: count) }
        changes = Array(repeating: 0, count: plan.sources.count)
        winners = Array(repeating: Lanes(), count: DrawProgram.lanes)
        mirroredWinners = winners
    }

    /// So many draws as make a row, the rows before left out, and, for each number, these with it mirrored.
    mutating func draw(row: Int) {
        for index in inputs.indices { fill(index, row, mirrored: false) }
        program.run()
        count()
        for index in sources.indices where !sources[index].isEmpty { mirror(index, row) }
    }

    private mutating func fill(_ index: Int, _ row: Int, mirrored: Bool) {
        let (number, dimension) = inputs[index]
        let coordinates = Sobol.coordinates(dimension)
        let first = row * DrawProgram.lanes
        unsafe program.fill(index, mirrored: mirrored) { place in
            for lane in place.indices {
                let coordinate = coordinates[first + lane]
                unsafe place[lane] = number.values(at: mirrored ? 1 - coordinate : coordinate)
            }
        }
    }

    private mutating func count() {
        program.read { rows in
            Self.choose(rows, costs[...], into: &winners)
            for option in costs.indices {
                let name = Lanes(repeating: Double(option))
                cheapest[option] += Self.count { winners[$0] .== name }
                for other in costs.indices {
                    let (own, rival) = unsafe (rows[costs[option]], rows[costs[other]])
                    noDearer[option * costs.count + other] += Self.count { unsafe own[$0] .<= rival[$0] }
                }
            }
            if let saving {
                let saved = unsafe rows[saving]
                steady = (steady ?? 0) + Self.count { unsafe saved[$0] .>= 0 }
            }
            for (index, volume) in elsewhere.enumerated() {
                let own = unsafe rows[volume.costs[volume.reference]]
                for option in volume.costs.indices where option != volume.reference {
                    let rival = unsafe rows[volume.costs[option]]
                    others[index][option] += Self.count { unsafe own[$0] .<= rival[$0] }
                }
            }
        }
    }

    /// The draws with one number mirrored, u to 1 - u, and all others as they are.
    private mutating func mirror(_ source: Int, _ row: Int) {
        for index in sources[source] { fill(index, row, mirrored: true) }
        program.runMirrored(source)
        let costs = program.mirroredResults[source].prefix(costs.count)
        program.read { rows in
            Self.choose(rows, costs, into: &mirroredWinners)
            changes[source] += Self.count { mirroredWinners[$0] .!= winners[$0] }
        }
    }

    /// Puts the place of the cheapest option of each draw into a list, the first of equals; -1 where none has a cost.
    private static func choose(_ rows: DrawRows, _ costs: ArraySlice<Int>, into winners: inout [Lanes]) {
        for lane in winners.indices {
            var best = Lanes(repeating: .infinity)
            var winner = Lanes(repeating: -1)
            for (option, row) in costs.enumerated() {
                let cost = unsafe rows[row][lane]
                let isBetter = cost .< best
                best = best.replacing(with: cost, where: isBetter)
                winner = winner.replacing(with: Double(option), where: isBetter)
            }
            winners[lane] = winner
        }
    }

    /// How many draws of a row are marked.
    @inline(__always)
    private static func count(_ mask: (Int) -> SIMDMask<SIMD8<Int64>>) -> Int {
        var sum = Lanes()
        for lane in 0..<DrawProgram.lanes { sum = sum.replacing(with: sum + 1, where: mask(lane)) }
        return Int(sum.sum())
    }
}
