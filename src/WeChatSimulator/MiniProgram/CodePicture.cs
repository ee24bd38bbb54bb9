using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace WeChatSimulator.MiniProgram;

/// <summary>A PNG that differs for each content, as codes do; it cannot be scanned.</summary>
internal static class CodePicture
{
    private const int Fields = 16;

    public static byte[] Draw(string content, int width)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[width + 1];
            for (var y = 0; y < width; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    row[x + 1] = IsDark(hash, x * Fields / width, y * Fields / width)
                        ? (byte)0
                        : (byte)255;
                }

                zip.Write(row);
            }
        }

        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), width);
        // Eight bits of grey.
        head[8] = 8;
        WriteChunk(png, "IHDR"u8, head);
        WriteChunk(png, "IDAT"u8, pixels.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static bool IsDark(byte[] hash, int x, int y)
    {
        var at = (y * Fields) + x;
        return (hash[at / 8] & (1 << (at % 8))) != 0;
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        var from = (int)png.Position;
        png.Write(type);
        png.Write(content);
        var check = Crc(png.GetBuffer().AsSpan(from, type.Length + content.Length));
        BinaryPrimitives.WriteUInt32BigEndian(number, check);
        png.Write(number);
    }

    // PNG's check sum; the framework has it only in a package of its own.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
