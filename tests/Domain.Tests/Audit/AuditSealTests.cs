using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Tests.Audit;

public class AuditSealTests
{
    private static readonly SealableRow Row = new(
        7,
        new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
        "members.changed",
        ActorKind.Staff,
        Guid.Parse("11111111-2222-3333-4444-555555555555"),
        "member:1",
        "电话",
        null,
        null,
        null,
        null
    );

    /// <summary>Computed by another program from the description: rows sealed once must give this for ever.</summary>
    [Test]
    public void Next_OfAKnownRow_IsTheHashOfItsDescribedBytes()
    {
        Assert.That(
            Convert.ToHexStringLower(SealOf(Row)),
            Is.EqualTo("01cd436e5f96f0af8d22af2a5114a18462759ca1942c6beb833d75aa59c24f6aa3")
        );
    }

    [Test]
    public void Next_WithTheSameInstantInAnotherZone_IsTheSame()
    {
        var shanghai = Row with { At = Row.At.ToOffset(TimeSpan.FromHours(8)) };

        Assert.That(SealOf(shanghai), Is.EqualTo(SealOf(Row)));
    }

    [TestCaseSource(nameof(Others))]
    public void Next_OfAnotherRow_IsAnother(SealableRow other)
    {
        Assert.That(SealOf(other), Is.Not.EqualTo(SealOf(Row)));
        Assert.That(
            AuditSeal.Fits(AuditSeal.Origin, other, SealOf(Row), new CanonicalBytes()),
            Is.False
        );
    }

    [Test]
    public void Next_AfterAnotherSeal_IsAnother()
    {
        var after = AuditSeal.Next(SealOf(Row), Row, new CanonicalBytes());

        Assert.That(after, Is.Not.EqualTo(SealOf(Row)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(32)]
    public void Fits_WithAByteOfTheSealChanged_IsNot(int place)
    {
        var seal = SealOf(Row);
        seal[place] ^= 1;

        Assert.That(AuditSeal.Fits(AuditSeal.Origin, Row, seal, new CanonicalBytes()), Is.False);
    }

    private static IEnumerable<TestCaseData> Others() =>
        new Dictionary<string, SealableRow>
        {
            ["id"] = Row with { Id = 8 },
            ["time, by a tick"] = Row with { At = Row.At.AddTicks(1) },
            ["act"] = Row with { Act = "members.changeD" },
            ["a letter moved to the next field"] = Row with
            {
                Act = "members.change",
                Subject = "dmember:1",
            },
            ["actor"] = Row with { Actor = ActorKind.Person },
            ["actor's id"] = Row with { ActorId = null },
            ["subject"] = Row with { Subject = "member:2" },
            ["note"] = Row with { Note = "电活" },
            ["no note"] = Row with { Note = null },
            ["empty note"] = Row with { Note = "" },
            ["note moved to the path"] = Row with { Note = null, UnionPath = "电话" },
            ["path"] = Row with { UnionPath = "a/" },
            ["about"] = Row with { About = Row.ActorId },
            ["about moved to the key"] = Row with { DetailsKey = Row.ActorId },
            ["details"] = Row with { Details = [1] },
            ["empty details"] = Row with { Details = [] },
        }.Select(one => new TestCaseData(one.Value).SetArgDisplayNames(one.Key));

    /// <summary>UTF-8 libraries write the same replacement for all of these.</summary>
    [Test]
    public void Text_ThatIsNoUnicode_StillDiffers()
    {
        string[] texts = ["\uD800", "\uD801", "\uDC00", "\uFFFD", "\uDC00\uD800", "\uD800\uDC00"];

        var written = texts.Select(text =>
            Convert.ToHexString(new CanonicalBytes().Begin("x").Text(text).Written)
        );

        Assert.That(written, Is.Unique);
    }

    private static byte[] SealOf(SealableRow row) =>
        AuditSeal.Next(AuditSeal.Origin, row, new CanonicalBytes());
}
