/// The width and height of an image in pixels.
struct ImageSize: Sendable, Equatable {
    package let width: Int
    package let height: Int
}

/// Reads the size from the head of a PNG, GIF, JPEG, WebP or SVG file; nil for anything else.
func imageSize(_ bytes: [UInt8]) -> ImageSize? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        return size(bigEndian(bytes, at: 16, count: 4), bigEndian(bytes, at: 20, count: 4))
    }
    if bytes.starts(with: "GIF8".utf8) {
        return size(littleEndian(bytes, at: 6, count: 2), littleEndian(bytes, at: 8, count: 2))
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpegSize(bytes) }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
        return webPSize(bytes)
    }
    return svgSize(bytes)
}

private func size(_ width: Int?, _ height: Int?) -> ImageSize? {
    guard let width, let height, width > 0, height > 0 else { return nil }
    return ImageSize(width: width, height: height)
}

private func bigEndian(_ bytes: [UInt8], at offset: Int, count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ bytes: [UInt8], at offset: Int, count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}

/// Walks the segments up to the first frame header.
private func jpegSize(_ bytes: [UInt8]) -> ImageSize? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
        let marker = bytes[index + 1]
        // A marker may be filled up with further 0xFF before it.
        if marker == 0xFF {
            index += 1
            continue
        }
        let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
        if isFrame {
            return size(bigEndian(bytes, at: index + 7, count: 2), bigEndian(bytes, at: index + 5, count: 2))
        }
        guard let length = bigEndian(bytes, at: index + 2, count: 2), length >= 2 else { return nil }
        index += 2 + length
    }
    return nil
}

private func webPSize(_ bytes: [UInt8]) -> ImageSize? {
    switch String(decoding: bytes[12..<min(16, bytes.count)], as: UTF8.self) {
    case "VP8 ":
        return size(
            littleEndian(bytes, at: 26, count: 2).map { $0 & 0x3FFF },
            littleEndian(bytes, at: 28, count: 2).map { $0 & 0x3FFF })
    case "VP8L":
        guard let bits = littleEndian(bytes, at: 21, count: 4) else { return nil }
        return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    case "VP8X":
        return size(
            littleEndian(bytes, at: 24, count: 3).map { $0 + 1 },
            littleEndian(bytes, at: 27, count: 3).map { $0 + 1 })
    default: return nil
    }
}

/// Reads `width` and `height`, or else the last two numbers of `viewBox`, of the root element.
private func svgSize(_ bytes: [UInt8]) -> ImageSize? {
    // Attributes may stand on lines of their own.
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    guard let start = head.firstRange(of: "<svg") else { return nil }
    let rest = head[start.upperBound...]
    let tag = rest[..<(rest.firstIndex(of: ">") ?? rest.endIndex)]
    if let width = attribute("width", of: tag).flatMap(pixels),
        let height = attribute("height", of: tag).flatMap(pixels)
    {
        return size(width, height)
    }
    guard let box = attribute("viewBox", of: tag) else { return nil }
    let numbers = box.split(whereSeparator: { $0.isWhitespace || $0 == "," }).compactMap {
        pixels(String($0))
    }
    return numbers.count == 4 ? size(numbers[2], numbers[3]) : nil
}

private func attribute(_ name: String, of tag: Substring) -> String? {
    for quote in ["\"", "'"] {
        guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
        let rest = tag[start.upperBound...]
        return rest.firstIndex(of: Character(quote)).map { String(rest[..<$0]) }
    }
    return nil
}

private func pixels(_ text: String) -> Int? {
    let number = text.hasSuffix("px") ? String(text.dropLast(2)) : text
    guard let value = Double(number), value.isFinite, abs(value) < 1_000_000 else { return nil }
    return Int(value.rounded())
}
