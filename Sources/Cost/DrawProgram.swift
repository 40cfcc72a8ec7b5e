/// Eight draws of one quantity: what the processor computes at once.
typealias Lanes = SIMD8<Double>

/// Expressions as a list of steps over rows of draws.
///
/// A row holds one quantity in `width` draws. Rows of quantities as they are drawn come first, then as many for
/// the same quantities with a group of numbers mirrored: there only what depends on them is computed again.
struct DrawProgram {
    /// Draws that are computed together: all rows then stay in the fastest memory.
    static let width = 128
    /// Lanes of a row.
    static let lanes = width / Lanes.scalarCount

    fileprivate struct Step {
        let operation: Expression.Operation
        let operands: (Int, Int, Int)
        let result: Int
    }

    /// Where the results stand, in the order in which they were asked for.
    let results: [Int]
    /// For each group of inputs where each result stands while the group is mirrored.
    private(set) var mirroredResults: [[Int]] = []
    /// For each input where its row stands; nil for one that no result depends on.
    private let inputs: [Int?]
    private let steps: [Step]
    /// For each group of inputs the steps that depend on it, over mirrored rows.
    private var mirroredSteps: [[Step]] = []
    private let rows: Int
    private var memory: [Lanes]

    /// The program of these expressions, whose inputs are numbered from 0; the inputs of a group are mirrored
    /// together. O(nodes x groups).
    init(_ expressions: [Expression], inputs count: Int, groups: [Range<Int>]) {
        var listing = Listing(inputs: count)
        results = expressions.map { listing.place($0.node) }
        rows = listing.nodes.count
        inputs = listing.inputs
        steps = listing.steps
        memory = Array(repeating: Lanes(), count: 2 * rows * Self.lanes)
        for (row, node) in listing.nodes.enumerated() {
            if let value = node.constant { set(row, to: value) }
        }
        for group in groups { addMirror(of: group) }
    }

    /// Fills the row of an input, as it is drawn or mirrored.
    mutating func fill(_ input: Int, mirrored: Bool, _ fill: (UnsafeMutableBufferPointer<Lanes>) -> Void) {
        guard let row = inputs[input] else { return }
        let start = (mirrored ? row + rows : row) * Self.lanes
        unsafe memory.withUnsafeMutableBufferPointer { memory in
            unsafe fill(UnsafeMutableBufferPointer(rebasing: memory[start..<(start + Self.lanes)]))
        }
    }

    /// Computes all rows from those of the inputs.
    mutating func run() { run(steps) }

    /// Computes what depends on a group of inputs from their mirrored rows.
    mutating func runMirrored(_ group: Int) { run(mirroredSteps[group]) }

    /// Reads rows.
    func read<Value>(_ body: (DrawRows) -> Value) -> Value {
        unsafe memory.withUnsafeBufferPointer { unsafe body(DrawRows(memory: $0)) }
    }

    private mutating func set(_ row: Int, to value: Double) {
        for index in 0..<Self.lanes { memory[row * Self.lanes + index] = Lanes(repeating: value) }
    }

    private mutating func run(_ steps: [Step]) {
        unsafe memory.withUnsafeMutableBufferPointer { memory in
            for step in steps { unsafe step.run(memory) }
        }
    }

    private mutating func addMirror(of group: Range<Int>) {
        var isMoved = Array(repeating: false, count: rows)
        for row in inputs[group].compactMap({ $0 }) { isMoved[row] = true }
        var mirrored: [Step] = []
        func place(_ row: Int) -> Int { isMoved[row] ? row + rows : row }
        for step in steps {
            let (first, second, third) = step.operands
            guard isMoved[first] || isMoved[second] || isMoved[third] else { continue }
            isMoved[step.result] = true
            mirrored.append(
                Step(
                    operation: step.operation, operands: (place(first), place(second), place(third)),
                    result: step.result + rows))
        }
        mirroredSteps.append(mirrored)
        mirroredResults.append(results.map(place))
    }
}

/// The rows of a program while they are read.
@safe struct DrawRows {
    fileprivate let memory: UnsafeBufferPointer<Lanes>

    /// The values of a row.
    subscript(row: Int) -> UnsafeBufferPointer<Lanes> {
        unsafe UnsafeBufferPointer(
            rebasing: memory[(row * DrawProgram.lanes)..<((row + 1) * DrawProgram.lanes)])
    }
}

/// The nodes of expressions, operands before what is computed from them; what is computed alike is listed once.
private struct Listing {
    private struct Key: Hashable {
        let operation: Expression.Operation
        let operands: [Int]
    }

    private(set) var nodes: [Expression.Node] = []
    private(set) var steps: [DrawProgram.Step] = []
    private(set) var inputs: [Int?]
    private var places: [ObjectIdentifier: Int] = [:]
    private var rows: [Key: Int] = [:]

    init(inputs count: Int) { inputs = Array(repeating: nil, count: count) }

    /// Where the row of a node stands. A chain of nodes may be longer than a stack is deep, so it is walked with a
    /// list of what waits for its operands.
    mutating func place(_ node: Expression.Node) -> Int {
        var waiting = [node]
        while let next = waiting.last {
            let missing = unsafe next.operands.filter { places[ObjectIdentifier($0)] == nil }
            if missing.isEmpty {
                list(next)
                waiting.removeLast()
            } else {
                waiting += missing.reversed()
            }
        }
        return places[ObjectIdentifier(node)] ?? 0
    }

    /// Gives a node a row, or that of one that is computed alike; its operands have theirs.
    private mutating func list(_ node: Expression.Node) {
        guard places[ObjectIdentifier(node)] == nil else { return }
        let operands = unsafe node.operands.compactMap { places[ObjectIdentifier($0)] }
        let key = Key(operation: node.operation, operands: operands)
        let row = rows[key] ?? add(node, operands)
        rows[key] = row
        places[ObjectIdentifier(node)] = row
    }

    private mutating func add(_ node: Expression.Node, _ operands: [Int]) -> Int {
        let row = nodes.count
        nodes.append(node)
        if case .input(let index) = node.operation { inputs[index] = row }
        guard let first = operands.first, let last = operands.last else { return row }
        let second = operands.count > 1 ? operands[1] : first
        steps.append(
            DrawProgram.Step(operation: node.operation, operands: (first, second, last), result: row))
        return row
    }
}

extension DrawProgram.Step {
    fileprivate func run(_ memory: UnsafeMutableBufferPointer<Lanes>) {
        let count = DrawProgram.lanes
        guard let start = memory.baseAddress else { return }
        let out = unsafe start + result * count
        let left = unsafe start + operands.0 * count
        let right = unsafe start + operands.1 * count
        switch operation {
        case .constant, .input: break
        case .add: for index in 0..<count { unsafe out[index] = unsafe left[index] + right[index] }
        case .subtract: for index in 0..<count { unsafe out[index] = unsafe left[index] - right[index] }
        case .multiply: for index in 0..<count { unsafe out[index] = unsafe left[index] * right[index] }
        case .divide: for index in 0..<count { unsafe out[index] = unsafe left[index] / right[index] }
        case .larger: for index in 0..<count { unsafe out[index] = unsafe left[index].larger(right[index]) }
        case .smaller: for index in 0..<count { unsafe out[index] = unsafe left[index].smaller(right[index]) }
        case .roundUp: for index in 0..<count { unsafe out[index] = unsafe left[index].upWhole }
        case .isBelow:
            for index in 0..<count {
                unsafe out[index] = unsafe Lanes().replacing(with: 1, where: left[index] .< right[index])
            }
        case .choose:
            let other = unsafe start + operands.2 * count
            for index in 0..<count {
                unsafe out[index] = unsafe other[index].replacing(
                    with: right[index], where: left[index] .== 1)
            }
        }
    }
}
