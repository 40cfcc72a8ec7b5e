import Testing

@testable import Charts

@Suite struct TickTests {
    @Test func linearTicksAreRound() {
        #expect(axis(to: 356).ticks(atMost: 8) == [0, 50, 100, 150, 200, 250, 300, 350])
        #expect(axis(to: 356).ticks(atMost: 4) == [0, 100, 200, 300])
        #expect(axis(to: 10).ticks(atMost: 5) == [0, 2.5, 5, 7.5, 10])
        #expect(axis(to: 0.4).ticks(atMost: 3) == [0, 0.2, 0.4])
        #expect(axis(to: 7e10).ticks(atMost: 2) == [0, 5e10])
    }

    @Test func logarithmicTicksArePowersOfTen() {
        let axis = Axis("", scale: .log10, from: 1e5, to: 1e10) { "\($0)" }
        #expect(axis.ticks(atMost: 10) == [1e5, 1e6, 1e7, 1e8, 1e9, 1e10])
        #expect(axis.ticks(atMost: 3) == [1e5, 1e7, 1e9])
        let short = Axis("", scale: .log10, from: 20, to: 1000) { "\($0)" }
        #expect(short.ticks(atMost: 10) == [20, 50, 100, 200, 500, 1000])
        #expect(short.ticks(atMost: 5) == [100, 1000])
        let shorter = Axis("", scale: .log10, from: 2, to: 5) { "\($0)" }
        #expect(shorter.ticks(atMost: 5) == [2, 5])
        #expect(shorter.ticks(atMost: 1) == [])
    }

    @Test func anEmptyRangeHasNone() {
        #expect(axis(to: 0).ticks(atMost: 5) == [])
        #expect(axis(to: .infinity).ticks(atMost: 5) == [])
        #expect(axis(to: 5).ticks(atMost: 0) == [])
    }

    @Test func theLogarithmIsExactAtPowersOfTen() {
        for exponent in -12...15 {
            #expect(abs(decimalLogarithm(powerOfTen(exponent)) - Double(exponent)) < 1e-11)
        }
        #expect(abs(decimalLogarithm(2) - 0.301029995663981) < 1e-12)
        #expect(abs(decimalLogarithm(1.9999) - 0.3010082803970) < 1e-11)
    }

    private func axis(to upper: Double) -> Axis { Axis("", to: upper) { "\($0)" } }
}
