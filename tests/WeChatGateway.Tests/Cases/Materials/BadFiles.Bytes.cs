using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>How the files of the table are made.</summary>
public static partial class BadFiles
{
    private static readonly byte[] Jpeg = SamplePhotos.Jpeg(400, 300);
    private static readonly byte[] Png = SamplePhotos.Png();
    private static readonly byte[] WebP = SamplePhotos.WebP();
    private static readonly byte[] Pdf = SamplePdf.Railway();
    private static readonly byte[] Ofd = SampleOfd.Railway();

    private static byte[] Box(string brand) =>
        [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[100]];

    private static byte[] TooLarge()
    {
        var file = new byte[MaterialRules.MostBytes + 1];
        Jpeg[..^2].CopyTo(file, 0);
        return file;
    }

    private static byte[] Commented(string text)
    {
        var body = Encoding.ASCII.GetBytes(text);
        return [0xFF, 0xD8, 0xFF, 0xFE, 0, (byte)(body.Length + 2), .. body, .. Jpeg[2..]];
    }

    private static int FrameOf(byte[] jpeg) => jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);

    private static byte[] Resized(ushort width, ushort height)
    {
        var file = (byte[])Jpeg.Clone();
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(FrameOf(file) + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(FrameOf(file) + 7), width);
        return file;
    }

    private static byte[] Scanned(int times)
    {
        var scan = Jpeg.AsSpan().IndexOf<byte>([0xFF, 0xDA]);
        return
        [
            .. Jpeg[..scan],
            .. Enumerable.Repeat(Jpeg[scan..^2], times).SelectMany(one => one),
            0xFF,
            0xD9,
        ];
    }

    /// <summary>Whole by its marks, but the first of its code tables says nothing.</summary>
    private static byte[] Garbled()
    {
        var file = (byte[])Jpeg.Clone();
        var table = file.AsSpan().IndexOf<byte>([0xFF, 0xC4]);
        file.AsSpan(table + 5, 16).Fill(0xFF);
        return file;
    }

    private static byte[] Chunk(string kind, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. body];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.HashToUInt32(named));
        return [.. length, .. named, .. sum];
    }

    private static byte[] PngHead(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return
        [
            .. Png[..8],
            .. Chunk("IHDR", head),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] PngWith(string kind, int length)
    {
        const int afterHead = 33;
        return [.. Png[..afterHead], .. Chunk(kind, new byte[length]), .. Png[afterHead..]];
    }

    private static byte[] GarbledPng()
    {
        const int afterHead = 33;
        return [.. Png[..afterHead], .. Chunk("IDAT", [1, 2, 3, 4]), .. Chunk("IEND", [])];
    }

    private static byte[] Riff(params byte[][] chunks)
    {
        byte[] body = [.. "WEBP"u8, .. chunks.SelectMany(one => one)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. "RIFF"u8, .. length, .. body];
    }

    private static byte[] WebPHead(int width, int height)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        return Riff([.. "VP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, .. size]);
    }

    private static byte[] GarbledWebP()
    {
        var file = SamplePhotos.WebP(lossless: true);
        file.AsSpan(60, 2000).Fill(0xFF);
        return file;
    }

    private static byte[] MovingWebP() =>
        Riff(
            [.. "VP8X"u8, 10, 0, 0, 0, 0x02, 0, 0, 0, 99, 0, 0, 99, 0, 0],
            [.. "ANIM"u8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        );

    private static byte[] Replace(byte[] file, string word, string other) =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(file).Replace(word, other, StringComparison.Ordinal)
        );

    private static byte[] PdfBomb() => new SamplePdf().PageOf(new byte[1_000_000_000]).Build();

    private static byte[] ManyObjects()
    {
        var objects = string.Concat(
            Enumerable.Range(10, 30_000).Select(n => $"{n} 0 obj\nnull\nendobj\n")
        );
        return Replace(Pdf, "xref\n0", objects + "xref\n0");
    }

    private static byte[] ManyEntries() =>
        SampleOfd.Zip([
            ("OFD.xml", SampleOfd.Main),
            .. Enumerable.Range(0, 500).Select(n => ($"{n}.xml", "<a/>")),
        ]);

    private static byte[] OfdWith(string declaration) =>
        SampleOfd.Zip(("OFD.xml", $"<?xml version=\"1.0\"?>{declaration}<a>&b;</a>"));

    private static int DirectoryOf(byte[] zip) => zip.AsSpan().IndexOf("PK\x01\x02"u8);

    private static byte[] LockedOfd()
    {
        var file = (byte[])Ofd.Clone();
        file[DirectoryOf(file) + 8] |= 1;
        return file;
    }

    private static byte[] GarbledOfd()
    {
        var file = (byte[])Ofd.Clone();
        for (var at = 60; at < 120; at++)
        {
            file[at] ^= 0x5A;
        }
        return file;
    }

    /// <summary>70 MB that its directory calls 1000 bytes.</summary>
    private static byte[] LyingOfd()
    {
        var file = SampleOfd.ZipOf(("OFD.xml", new byte[70_000_000]));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(DirectoryOf(file) + 24), 1000);
        return file;
    }
}
