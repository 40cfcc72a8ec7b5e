import Cost
import Testing

@Suite struct VerdictTests {
    @Test func openIsDecidedByTheOther() {
        #expect(Verdict.open.and(.no) == .no)
        #expect(Verdict.open.and(.yes) == .open)
        #expect(Verdict.open.or(.yes) == .yes)
        #expect(Verdict.open.or(.no) == .open)
        #expect(!Verdict.open == .open)
    }

    @Test func theRestIsLogic() {
        for (left, right) in [(true, true), (true, false), (false, true), (false, false)] {
            let (one, other) = (left ? Verdict.yes : .no, right ? Verdict.yes : .no)
            #expect((one.and(other) == .yes) == (left && right))
            #expect((one.or(other) == .yes) == (left || right))
        }
    }
}
