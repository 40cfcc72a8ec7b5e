import Advice
import Answers
import BuiltSites
import Cost
import Decision
import Diagnostics
import Exact
import Fields
import Foundation
import Inference
import Parts
import Samples
import Testing
import Workloads

@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// The laws of advice over this handbook's own decision: all its walks, held against its named scenarios, every
/// combination of its grid, and a thousand random workloads.
@Suite struct EveryWalkLawTests {
    /// What the laws are tried on, by name.
    static func evidence(_ costs: Costs) -> [(name: String, workload: PricedWorkload)] {
        var generator = SeededGenerator(seed: 2026)
        let own = (costs.scenarios + costs.gridScenarios).map { ($0.id, $0.evidence.priced) }
        return own + (0..<1000).map { ("random \($0)", RandomWorkload.priced(&generator)) }
    }

    /// Every walk by hand.
    @Test func noAnswerIsSupportedThatItsOwnCostsUndercut() async throws {
        let (decisions, costs) = try await Self.handbook()
        var counts: [Standing: Int] = [:]
        let places = decisions.table.walks.map {
            ($0, decisions.costed.position(of: $0, among: decisions.options))
        }
        for (name, workload) in Self.evidence(costs) {
            let computed = decisions.computed(from: workload, .workload(of: .usual)) { _ in [] }
            for (walk, place) in places {
                let position = decisions.costed.position(
                    place, on: walk, given: walk.answers, computed: computed)
                guard let advice = try Advice(of: position, on: workload) else {
                    counts[.unpriced, default: 0] += 1
                    continue
                }
                counts[advice.standing, default: 0] += 1
                check(advice, position, workload, "\(name), \(walk.path)")
            }
        }
        #expect(Standing.allCases.allSatisfy { (counts[$0] ?? 0) > 100 }, "\(counts)")
    }

    /// Answers that the costs give themselves are never held against them.
    @Test func computedAnswersAreNeverContradicted() async throws {
        let (decisions, costs) = try await Self.handbook()
        var tried = 0
        let places = Dictionary(
            uniqueKeysWithValues: decisions.table.walks.map {
                ($0.path, decisions.costed.position(of: $0, among: decisions.options))
            })
        for (name, workload) in Self.evidence(costs) {
            let computed = decisions.computed(from: workload, .workload(of: .usual)) { _ in [] }
            let answers = Dictionary(computed.map { ($0.question, $0.answer) }) { first, _ in first }
            for walk in decisions.table.walks {
                let given = walk.answers.filter { question, _ in answers[question] == nil }
                guard let start = decisions.graph.start else { continue }
                let held = given.merging(answers) { given, _ in given }
                let asComputed = decisions.graph.follow(held, from: start)
                guard let place = places[asComputed.path] else { continue }
                let position = decisions.costed.position(
                    place, on: asComputed, given: given, computed: computed)
                guard let advice = try Advice(of: position, on: workload) else { continue }
                tried += 1
                #expect(advice.standing != .contradicted, "\(name), \(asComputed.path)")
            }
        }
        #expect(tried > 20_000)
    }

    /// Where capacity of one's own is what is open, the curve is not put down to managed open against closed.
    @Test func theReasonNamesTheComparisonThatIsOpen() {
        let curve = ModelQuestion.curve.inquiry(among: .usual)
        var generator = SeededGenerator(seed: 7)
        var tried = 0
        for _ in 0..<1000 {
            let inquiries = RandomWorkload.inquiries(RandomWorkload.scenario(&generator))
            guard inquiries.answered.finding(on: curve) == .unclear, inquiries.ownCapacity == .open else {
                continue
            }
            tried += 1
            let reason = inquiries.remarks(on: curve).joined()
            #expect(!reason.isEmpty)
            #expect(!reason.contains("managed open costs no more than closed"), "\(reason)")
        }
        #expect(tried > 20)
    }

    private func check(
        _ advice: Advice, _ position: Position, _ workload: PricedWorkload, _ place: String
    ) {
        let cheaper = advice.lines.filter {
            $0.option != advice.chosen && $0.isCounted && $0.usdPerMonth < advice.chosenUSDPerMonth
        }
        switch advice.standing {
        case .supported: #expect(cheaper.isEmpty, "\(place)")
        case .constrained:
            #expect(
                advice[advice.cheapest]?.ruledOutBy != nil, "\(place): \(advice.cheapest) is not ruled out")
            #expect(advice.surchargeUSDPerMonth > 0, "\(place)")
        case .contradicted:
            #expect(advice.doubtful != nil, "\(place): no answer to look at again")
            let rival = advice.rival.flatMap { workload.cost($0) } ?? advice.chosenUSDPerMonth
            #expect(rival < advice.chosenUSDPerMonth, "\(place): nothing cheaper contradicts")
        case .close, .unpriced: break
        }
    }

    static func handbook() async throws -> (decisions: Decisions, costs: Costs) {
        let day = try #require(CalendarDate("2026-11-22"))
        let consulted = await consult(
            try handbookFiles(below: repository), options: BuildOptions.withAllParts(today: day))
        let consultation = try #require(consulted.consultation)
        return (consultation.decisions, try #require(consultation.site.costs.costs))
    }
}
