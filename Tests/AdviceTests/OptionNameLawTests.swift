import Cost
import Inference
import Samples
import Testing

/// What options are called, and in which order they stand, changes no answer.
@Suite struct OptionNameLawTests {
    private static let others = LanguageModelNames(
        LanguageModelOption.allCases.reversed().map { kind in
            .init(kind, OptionName(OptionID(rawValue: "our-\(kind.rawValue)"), "ours"))
        })

    @Test func anotherOrderUnderOtherNamesChangesNoAnswer() {
        var generator = SeededGenerator(seed: 15)
        var answered = 0
        for _ in 0..<300 {
            let scenario = RandomWorkload.scenario(&generator)
            var renamed = scenario
            renamed.names = Self.others
            let (own, other) = (RandomWorkload.inquiries(scenario), RandomWorkload.inquiries(renamed))
            #expect(own.answered.findings == other.answered.findings, "\(scenario)")
            #expect(own.ownCapacity == other.ownCapacity)
            answered += own.answered.findings.count
            for kind in LanguageModelOption.allCases { #expect(own.cost(of: kind) == other.cost(of: kind)) }
            for rival in [LanguageModelOption.closed, .managedOpen] {
                #expect(own.isForGood(against: rival) == other.isForGood(against: rival))
            }
        }
        #expect(answered > 500)
    }
}
