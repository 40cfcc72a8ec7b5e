import Cost
import Exact
import Inference
import Testing

@Suite struct RequestShapeTests {
    @Test(arguments: [
        (512, 256, true), (2000, 100, false), (1024, 512, true), (1100, 500, false), (0, 0, false),
        (256, 512, false), (384, 192, true),
    ])
    func fitsWhatIsAlike(input: Int, output: Int, fits: Bool) throws {
        let shape = RequestShape(inputTokens: Rational(input), outputTokens: Rational(output))
        #expect(try shape.fits(Sample.workload) == fits)
    }
}
