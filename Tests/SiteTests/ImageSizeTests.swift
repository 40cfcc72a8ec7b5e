import BuiltSites
import Samples
import Testing

@testable import Site

/// Each head is written by hand from the format's description: 258 by 3 pixels, so that the order of
/// the bytes matters.
@Suite struct ImageSizeTests {
    let expected = ImageSize(width: 258, height: 3)

    @Test func png() {
        let head: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 2,
            0, 0, 0, 3,
        ]
        #expect(imageSize(head) == expected)
        #expect(imageSize(head.dropLast()) == nil)
    }

    @Test(arguments: ["GIF87a", "GIF89a"])
    func gif(signature: String) {
        let head = Array(signature.utf8) + [2, 1, 3, 0]
        #expect(imageSize(head) == expected)
        #expect(imageSize(head.dropLast()) == nil)
    }

    @Test(arguments: [0xC0, 0xC1, 0xC2, 0xCF] as [UInt8])
    func jpeg(frame: UInt8) {
        let segment: [UInt8] = [0xFF, 0xE0, 0, 4, 0xFF, 0xC0]
        let tables: [UInt8] = [0xFF, 0xC4, 0, 3, 0]
        let header: [UInt8] = [0xFF, frame, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0]
        #expect(imageSize([0xFF, 0xD8] + segment + tables + header) == expected)
        #expect(imageSize([0xFF, 0xD8] + segment + tables) == nil)
    }

    @Test func jpegWithFillBytes() {
        #expect(
            imageSize([0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0]) == expected)
    }

    @Test func webPLossy() {
        let head = webP("VP8 ") + [0x30, 1, 0, 0x9D, 1, 0x2A, 0x02, 0x41, 0x03, 0x80]
        #expect(imageSize(head) == expected)
        #expect(imageSize(head.dropLast()) == nil)
    }

    @Test func webPLossless() {
        // 14 bits of width - 1, then 14 bits of height - 1.
        let bits = 257 | 2 << 14
        let head = webP("VP8L") + [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
        #expect(imageSize(head) == expected)
        #expect(imageSize(head.dropLast()) == nil)
    }

    @Test func webPExtended() {
        let head = webP("VP8X") + [0x10, 0, 0, 0, 1, 1, 0, 2, 0, 0]
        #expect(imageSize(head) == expected)
        #expect(imageSize(head.dropLast()) == nil)
    }

    private func webP(_ chunk: String) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0]
    }

    @Test(arguments: [
        #"<svg width="258" height="3">"#,
        #"<?xml version="1.0"?><!-- a picture --><svg xmlns="http://www.w3.org/2000/svg" height='3px' width='257.6px'/>"#,
        #"<svg viewBox="0 0 258 3">"#,
        #"<svg viewBox='0,0,258,3' width="100%" height="100%">"#,
        "<svg\n\twidth=\"258\"\n\theight=\"3\">",
        "<svg\nviewBox=\"0 0\n258 3\">",
        #"<svg stroke-width="9" width="258" height="3">"#,
    ])
    func svg(text: String) {
        #expect(imageSize(Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        "", "text", "<svg>", #"<svg width="258">"#, #"<svg width="0" height="3">"#,
        #"<svg width="-5" height="3">"#,
        #"<svg viewBox="0 0 258">"#, #"<svg viewBox="a b c d">"#, #"<svg width="1e99" height="3">"#,
        #"<svg width="nan" height="3">"#, "<svg width=\"258", "GIF8", "RIFF", "RIFF0000WEBP",
        "RIFF0000WEBPVP8 ",
    ])
    func noSize(text: String) {
        #expect(imageSize(Array(text.utf8)) == nil)
    }

    @Test func anyHeadCutShortGivesNothingWorse() {
        var generator = SeededGenerator(seed: 10)
        let starts: [[UInt8]] = [
            [0xFF, 0xD8], Array("GIF8".utf8), webP("VP8 "), webP("VP8L"), webP("VP8X"), Array("<svg ".utf8),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        ]
        for start in starts {
            for length in 0..<60 {
                let bytes =
                    start + (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) | 0xF0 }
                let size = imageSize(bytes)
                #expect(size == nil || size.map { $0.width > 0 && $0.height > 0 } == true)
            }
        }
    }
}
