import Exact
import Testing

@Suite struct NumberSentencesTests {
    @Test func numbers() {
        #expect(NumberError.empty.sentence == "a number is missing")
        #expect(
            NumberError.malformed("1,5").sentence
                == "'1,5' is not a number: write 1500000, 0.4, 2/3, 1.5M, 2G or 4e11")
        #expect(NumberError.zeroDenominator("1/0").sentence == "'1/0' divides by zero")
        #expect(NumberError.tooLong("1e99").sentence == "'1e99' is too long: a number has at most 18 digits")
    }

    @Test func arithmetic() {
        #expect(
            ArithmeticError.divisionByZero.sentence
                == "an input by which another is divided is zero")
        #expect(
            ArithmeticError.tooManySteps(limit: 20_000).sentence
                == "the exact result lies more than 20000 steps away")
    }
}
