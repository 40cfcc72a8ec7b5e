import Advice
import Answers
import Cost
import CostPages
import Decision
package import Diagnostics
package import Exact
import Fields
import InferencePages
import Site
import Workloads

/// What has become of a recorded decision, the worst first.
package enum RecordState: String, Sendable, CaseIterable {
    /// The same answers, prices and workload now lead to another outcome.
    case flipped
    /// A question is asked now that the record does not answer.
    case questionOpen = "question-open"
    case costsMoved = "costs-moved"
    /// The day on which it was to be looked at again is past.
    case overdue
    case stands
}

/// A recorded decision, evaluated again.
package struct RecheckedRecord: Sendable {
    package let path: String
    package let state: RecordState
    /// The ids of the outcomes at the time and now; nil where a question was or is open.
    package let was: String?
    package let now: String?
    /// A smallest set of moved numbers whose undoing undoes the change; empty where they are not what changed it.
    package let because: [InputMove]
    /// The options whose costs moved, with USD a month at the time and now.
    let costs: [(option: OptionID, was: Rational, now: Rational)]
    /// How the outcome stood and stands against the costs; nil where there are none.
    let standing: (was: String?, now: String?)
    /// The id of the question that is open now.
    let question: String?
    let reviewBy: CalendarDate?
}

/// A number of the dated tables that is not what it was.
package struct InputMove: Sendable {
    package let input: String
    package let from: Rational
    package let to: Rational
}

extension Consultation {
    /// Evaluates a record with the decision and the numbers of the handbook. Throws the problem of a record that cannot
    /// be evaluated: its workload names what is not there any more.
    package func recheck(_ record: DecisionRecord) throws(Diagnostic) -> RecheckedRecord {
        let evaluator = RecordEvaluator(record: record, consultation: self)
        let now = try evaluator.evaluate(setting: [])
        let moves = evaluator.moves
        let costs = record.costs.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { option, was in
            now.costs[option].flatMap { $0 == was ? nil : (option: option, was: was, now: $0) }
        }
        let state: RecordState
        var because: [InputMove] = []
        if now.outcome == nil, record.outcome != nil {
            state = .questionOpen
        } else if now.outcome != record.outcome {
            state = .flipped
            because = evaluator.smallest(of: moves) { $0.outcome == record.outcome }
        } else if !costs.isEmpty {
            state = .costsMoved
            because = evaluator.irredundant(moves) { found in
                costs.allSatisfy { found.costs[$0.option] == $0.was }
            }
        } else if let day = record.reviewBy, day < site.asOf {
            state = .overdue
        } else {
            state = .stands
        }
        return RecheckedRecord(
            path: record.path, state: state, was: record.outcome, now: now.outcome, because: because,
            costs: costs, standing: (record.standing, now.standing), question: now.question,
            reviewBy: record.reviewBy)
    }
}

/// Evaluates a record, also with numbers of the time in the place of today's.
struct RecordEvaluator {
    let record: DecisionRecord
    let consultation: Consultation

    struct Evaluation {
        var outcome: String?
        var question: String?
        var standing: String?
        var costs: [OptionID: Rational] = [:]
    }

    private var costs: Costs? { consultation.site.costs.costs }

    /// The numbers of the record that are not today's, in its order.
    var moves: [InputMove] {
        record.inputs.compactMap { input in
            guard let now = current(input.name), let from = try? NumberText.value(of: input.text),
                let to = try? NumberText.value(of: now), from != to
            else { return nil }
            return InputMove(input: input.name, from: from, to: to)
        }
    }

    private func current(_ name: String) -> String? {
        if case .comparison = record.subject { return assumption(name) }
        return costs?.tableInputs[name] ?? assumption(name)
    }

    /// A number behind comparisons: `assumption.node-rate.base`.
    private func assumption(_ name: String) -> String? {
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 3, parts[0] == "assumption",
            let found = consultation.site.numbers.assumption(parts[1])
        else { return nil }
        return ["low": found.low, "base": found.base, "high": found.high][parts[2]]?.exactText
    }

    /// The record with the numbers of some moves as they were.
    func evaluate(setting moves: [InputMove]) throws(Diagnostic) -> Evaluation {
        let graph = consultation.graph
        var answers = record.answers
        var found = Evaluation()
        let evidence = try evidence(setting: moves)
        if let evidence {
            let priced = evidence.subject.priced
            found.costs = Dictionary(
                priced.options.compactMap { option in priced.cost(option).map { (option, $0) } },
                uniquingKeysWith: { first, _ in first })
            if case .example = record.subject {} else { answers = evidence.answers }
        }
        guard let walk = graph.start.map({ graph.follow(answers, from: $0) }) else { return found }
        found.outcome = walk.outcome
        if case .example = record.subject {
        } else if moves.isEmpty {
            found.standing =
                consultation.report(on: walk, holding: answers, evidence: evidence).standing?.rawValue
        }
        found.question = graph.openQuestion(of: walk)?.id
        return found
    }

    private func evidence(setting moves: [InputMove]) throws(Diagnostic) -> WorkloadEvidence? {
        switch record.subject {
        case .none: return nil
        case .comparison(let id): return try comparison(id)
        case .example(let id):
            guard let scenario = costs?.scenario(id) else { return try comparison(id) }
            if moves.isEmpty { return consultation.evidence(of: scenario, given: record.answers) }
            return try evidence(of: scenario.named.written, setting: moves)
        case .workload(let written): return try evidence(of: written, setting: moves)
        }
    }

    private func comparison(_ id: String) throws(Diagnostic) -> WorkloadEvidence {
        guard let comparison = consultation.comparison(id) else {
            throw Diagnostic(
                .error, "record-workload", "the handbook has no scenario and no comparison '\(id)' any more",
                path: record.path, help: "record the decision anew")
        }
        return consultation.evidence(of: comparison, given: record.answers)
    }

    /// A workload on the day of the handbook, whatever day it named.
    private func evidence(of written: LocatedValue, setting moves: [InputMove]) throws(Diagnostic)
        -> WorkloadEvidence?
    {
        guard let costs else {
            throw Diagnostic(
                .error, "record-workload", "the handbook has no prices for this workload", path: record.path,
                span: written.span)
        }
        var tables = costs.book.tables
        if !moves.isEmpty {
            let changes = Dictionary(
                moves.map { ($0.input, $0.from.exactText) }, uniquingKeysWith: { first, _ in first })
            guard let changed = costs.tableInputs.tables(setting: changes) else { return nil }
            tables = changed.tables
        }
        var decoder = WorkloadDecoder(path: record.path, tables: tables, asOf: costs.asOf)
        guard let scenario = costed(written.withoutDay, &decoder) else {
            throw decoder.diagnostics.first { $0.severity == .error }
                ?? Diagnostic(
                    .error, "record-workload", "the workload cannot be computed", path: record.path,
                    span: written.span)
        }
        return consultation.evidence(of: scenario, given: record.answers)
    }
}

extension RecordEvaluator {
    /// A smallest set of moves without which something holds again; empty where it does not even without all. Sizes are
    /// tried in turn, up to a limit of evaluations; beyond it a set of which none can be left out.
    func smallest(of moves: [InputMove], holds: (Evaluation) -> Bool) -> [InputMove] {
        guard isUndone(moves, holds) else { return [] }
        var budget = 2_000
        for size in 1..<max(1, moves.count) {
            var chosen = Array(0..<size)
            repeat {
                budget -= 1
                if budget == 0 { return irredundant(moves, holds: holds) }
                let some = chosen.map { moves[$0] }
                if isUndone(some, holds) { return some }
            } while chosen.advance(below: moves.count)
        }
        return moves
    }

    /// The moves without those that make no difference; all where undoing all of them does not restore what held.
    func irredundant(_ moves: [InputMove], holds: (Evaluation) -> Bool) -> [InputMove] {
        guard isUndone(moves, holds) else { return moves }
        var kept = moves
        for move in moves where kept.count > 1 {
            let rest = kept.filter { $0.input != move.input }
            if isUndone(rest, holds) { kept = rest }
        }
        return kept
    }

    private func isUndone(_ moves: [InputMove], _ holds: (Evaluation) -> Bool) -> Bool {
        guard !moves.isEmpty, let found = try? evaluate(setting: moves) else { return false }
        return holds(found)
    }
}

extension [Int] {
    /// The next combination of as many places in rising order; false after the last one.
    fileprivate mutating func advance(below count: Int) -> Bool {
        var place = self.count - 1
        while place >= 0, self[place] == count - self.count + place { place -= 1 }
        guard place >= 0 else { return false }
        self[place] += 1
        for next in place + 1..<self.count { self[next] = self[next - 1] + 1 }
        return true
    }
}

extension LocatedValue {
    /// A workload without the day whose prices it takes.
    fileprivate var withoutDay: LocatedValue {
        guard case .mapping(let entries) = content else { return self }
        return LocatedValue(content: .mapping(entries.filter { $0.key != "as_of" }), span: span)
    }
}
