import Testing

@testable import Preview

@Suite struct QuietTests {
    @Test func nothingIsWaitedForAtFirst() {
        #expect(Quiet().over == nil)
    }

    @Test func aFinishedFileNeedsLittleTimeAndABegunOneMore() {
        var quiet = Quiet()
        quiet.note(.finished, at: 1000)
        #expect(quiet.over == 1004)
        quiet.note(.begun, at: 1002)
        #expect(quiet.over == 1022)
        quiet.note(.finished, at: 1003)
        #expect(quiet.over == 1007)
    }

    @Test func aLongBurstIsCutInPieces() {
        var quiet = Quiet()
        for moment in stride(from: 0, through: 75, by: 5) { quiet.note(.begun, at: moment) }
        #expect(quiet.over == 80)
        quiet.reset()
        #expect(quiet.over == nil)
        quiet.note(.finished, at: 500)
        #expect(quiet.over == 504)
    }
}
