using System.Text;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>What people send by mistake, and what somebody sends to do harm, each with what it is told.</summary>
public static partial class BadFiles
{
    /// <summary>Refused before anything of them is on record.</summary>
    public static IEnumerable<TestCaseData> AtTheDoor() =>
        Everyday().Concat(Broken()).Concat(Hidden()).Concat(Bombs()).Concat(Documents());

    /// <summary>Only reading them shows it.</summary>
    public static IEnumerable<TestCaseData> WhenRead() =>
        [
            Case("jpeg without its tables", Garbled(), MaterialRefusals.Damaged),
            Case("png, its picture data garbled", GarbledPng(), MaterialRefusals.Damaged),
            Case("webp, its picture data garbled", GarbledWebP(), MaterialRefusals.Damaged),
            Case("pdf of 21 pages", SamplePdf.Words(21), MaterialRefusals.TooManyPages),
            Case("ofd of 21 pages", SampleOfd.Of(21), MaterialRefusals.TooManyPages),
            Case("pdf without pages", new SamplePdf().Build(), MaterialRefusals.Damaged),
            Case(
                "pdf without a page tree",
                Replace(Pdf, "/Kids[", "/Kidz["),
                MaterialRefusals.Damaged
            ),
            Case("pdf, a stream of 1 GB in 1 MB", PdfBomb(), MaterialRefusals.TooComplex),
            Case(
                "ofd with a document type",
                OfdWith("<!DOCTYPE a [<!ENTITY b \"c\">]>"),
                MaterialRefusals.Damaged
            ),
            Case("ofd with entities of entities", OfdWith(Laughs), MaterialRefusals.Damaged),
            Case(
                "ofd with a foreign entity",
                OfdWith("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                MaterialRefusals.Damaged
            ),
            Case(
                "ofd that leads nowhere",
                SampleOfd.Zip(("OFD.xml", SampleOfd.Main)),
                MaterialRefusals.Damaged
            ),
            Case(
                "ofd of broken xml",
                SampleOfd.Zip(("OFD.xml", "<ofd:OFD")),
                MaterialRefusals.Damaged
            ),
            Case("ofd, its packed data garbled", GarbledOfd(), MaterialRefusals.Damaged),
            Case("ofd that swells beyond what it says", LyingOfd(), MaterialRefusals.Damaged),
        ];

    private static IEnumerable<TestCaseData> Everyday() =>
        [
            Case("nothing", [], MaterialRefusals.Empty),
            Case("gif", [.. "GIF89a"u8, .. new byte[100]], MaterialRefusals.Gif),
            Case("heic", Box("heic"), MaterialRefusals.Heic),
            Case("heif", Box("mif1"), MaterialRefusals.Heic),
            Case("avif", Box("avif"), MaterialRefusals.FormatUnknown),
            Case("film", Box("isom"), MaterialRefusals.FormatUnknown),
            Case("bmp", [.. "BM"u8, .. new byte[100]], MaterialRefusals.FormatUnknown),
            Case("tiff", [.. "II*\0"u8, .. new byte[100]], MaterialRefusals.FormatUnknown),
            Case("text", "车票"u8.ToArray(), MaterialRefusals.FormatUnknown),
            Case(
                "svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
                MaterialRefusals.WebPage
            ),
            Case(
                "svg behind xml",
                "\uFEFF<?xml version='1.0'?><svg/>"u8.ToArray(),
                MaterialRefusals.WebPage
            ),
            Case(
                "html",
                "  <!DOCTYPE html><script>alert(1)</script>"u8.ToArray(),
                MaterialRefusals.WebPage
            ),
            Case(
                "html in utf-16",
                Encoding.Unicode.GetBytes("\uFEFF<html><body/>"),
                MaterialRefusals.WebPage
            ),
            Case("windows program", [.. "MZ"u8, .. new byte[100]], MaterialRefusals.Program),
            Case("linux program", [0x7F, .. "ELF"u8, .. new byte[100]], MaterialRefusals.Program),
            Case("script", "#!/bin/sh\n"u8.ToArray(), MaterialRefusals.Program),
            Case("rar", [.. "Rar!\x1A\a"u8, .. new byte[100]], MaterialRefusals.Archive),
            Case(
                "7z",
                [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[100]],
                MaterialRefusals.Archive
            ),
            Case("gzip", [0x1F, 0x8B, 8, .. new byte[100]], MaterialRefusals.Archive),
            Case(
                "old office",
                [0xD0, 0xCF, 0x11, 0xE0, .. new byte[100]],
                MaterialRefusals.Archive
            ),
            Case("zip", SampleOfd.Zip(("a.txt", "a")), MaterialRefusals.Archive),
            Case(
                "docx",
                SampleOfd.Zip(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")),
                MaterialRefusals.Archive
            ),
            Case("empty zip", [.. "PK\x05\x06"u8, .. new byte[18]], MaterialRefusals.Archive),
        ];

    private static IEnumerable<TestCaseData> Broken() =>
        [
            Case("jpeg, its start", Jpeg[..3], MaterialRefusals.Damaged),
            Case("jpeg, half", Jpeg[..(Jpeg.Length / 2)], MaterialRefusals.Damaged),
            Case("jpeg without its end", Jpeg[..^2], MaterialRefusals.Damaged),
            Case("jpeg without a picture", [0xFF, 0xD8, 0xFF, 0xD9], MaterialRefusals.Damaged),
            Case("png, its mark", Png[..8], MaterialRefusals.Damaged),
            Case("png, half", Png[..(Png.Length / 2)], MaterialRefusals.Damaged),
            Case("png without its end", Png[..^12], MaterialRefusals.Damaged),
            Case("webp, half", WebP[..(WebP.Length / 2)], MaterialRefusals.Damaged),
            Case("webp, its head", WebP[..12], MaterialRefusals.Damaged),
            Case("webp of no size", WebPHead(0, 0), MaterialRefusals.Damaged),
            Case("png of no size", PngHead(0, 10), MaterialRefusals.Damaged),
        ];

    private static IEnumerable<TestCaseData> Hidden() =>
        [
            Case("jpeg and a zip", [.. Jpeg, .. Ofd], MaterialRefusals.Disguised),
            Case(
                "jpeg and a page",
                [.. Jpeg, .. "<script>alert(1)</script>"u8],
                MaterialRefusals.Disguised
            ),
            Case(
                "jpeg, a second one and a zip",
                [.. Jpeg, .. Jpeg, .. Ofd],
                MaterialRefusals.Disguised
            ),
            Case(
                "jpeg with a page in a comment",
                Commented("<html><script>alert(1)</script>"),
                MaterialRefusals.Disguised
            ),
            Case("jpeg with a pdf in a comment", Commented("%PDF-1.5"), MaterialRefusals.Disguised),
            Case(
                "jpeg with php in a comment",
                Commented("<?php system($_GET['c']);"),
                MaterialRefusals.Disguised
            ),
            Case("png and a program", [.. Png, .. "MZ"u8], MaterialRefusals.Disguised),
            Case("webp and a page", [.. WebP, .. "<html>"u8], MaterialRefusals.Disguised),
            Case("ofd and something behind", [.. Ofd, .. "<html>"u8], MaterialRefusals.Disguised),
            Case(
                "ofd that leads outside",
                SampleOfd.Zip(("OFD.xml", SampleOfd.Main), ("../../etc/cron", "a")),
                MaterialRefusals.Disguised
            ),
            Case(
                "ofd that leads to the root",
                SampleOfd.Zip(("OFD.xml", SampleOfd.Main), ("/etc/cron", "a")),
                MaterialRefusals.Disguised
            ),
            Case(
                "ofd that leads to a drive",
                SampleOfd.Zip(("OFD.xml", SampleOfd.Main), ("C:\\a", "a")),
                MaterialRefusals.Disguised
            ),
        ];

    private static IEnumerable<TestCaseData> Bombs() =>
        [
            Case("one byte too many", TooLarge(), MaterialRefusals.TooLarge),
            Case("jpeg of 65500 × 65500", Resized(65_500, 65_500), MaterialRefusals.TooManyPixels),
            Case("jpeg of 51 megapixels", Resized(8_500, 6_000), MaterialRefusals.TooManyPixels),
            Case("jpeg of a hundred scans", Scanned(100), MaterialRefusals.TooComplex),
            Case(
                "png of 2 billion a side",
                PngHead(int.MaxValue, int.MaxValue),
                MaterialRefusals.TooManyPixels
            ),
            Case("png of 40000 × 1", PngHead(40_000, 1), MaterialRefusals.TooManyPixels),
            Case(
                "png of 2 MB of text",
                PngWith("zTXt", 2 * 1024 * 1024),
                MaterialRefusals.TooComplex
            ),
            Case("moving png", PngWith("acTL", 8), MaterialRefusals.Animated),
            Case("moving webp", MovingWebP(), MaterialRefusals.Animated),
            Case("webp of 16384 × 16384", WebPHead(16_383, 16_383), MaterialRefusals.TooManyPixels),
        ];

    private static IEnumerable<TestCaseData> Documents() =>
        [
            Case("pdf, half", Pdf[..(Pdf.Length / 2)], MaterialRefusals.Damaged),
            Case(
                "pdf whose table is elsewhere",
                Replace(Pdf, "startxref\n", "startxref\n1"),
                MaterialRefusals.Damaged
            ),
            Case("pdf behind something else", [.. "GARBAGE"u8, .. Pdf], MaterialRefusals.Disguised),
            Case(
                "pdf with a password",
                new SamplePdf { Trailer = "/Encrypt 9 0 R" }
                    .Page((9, 9, 9, "a"))
                    .Build(),
                MaterialRefusals.Locked
            ),
            Case("pdf of 30000 objects", ManyObjects(), MaterialRefusals.TooComplex),
            Case("ofd, half", Ofd[..(Ofd.Length / 2)], MaterialRefusals.Damaged),
            Case("ofd of 501 files", ManyEntries(), MaterialRefusals.TooComplex),
            Case(
                "ofd, 60 MB in 60 KB",
                SampleOfd.ZipOf(("OFD.xml", "<a/>"u8.ToArray()), ("a", new byte[60_000_000])),
                MaterialRefusals.TooComplex
            ),
            Case("ofd with a password", LockedOfd(), MaterialRefusals.Locked),
        ];

    private const string Laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

    private static TestCaseData Case(string name, byte[] file, Refusal refusal) =>
        new TestCaseData(file, refusal).SetArgDisplayNames(name);
}
