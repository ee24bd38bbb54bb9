using System.Text;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class DeckCheckTests
{
    private static readonly DateTimeOffset Opens = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    private static readonly DeckProof Proof = DeckProof.Of(
        new(
            DeckRules.FormatName,
            Guid.Parse("0199c0de-0000-7000-8000-000000000001"),
            "转盘",
            Opens,
            Opens.AddDays(1),
            [new("保温杯", 3), new("雨伞", 5)],
            [new(Opens, [1, 2, 10]), new(Opens.AddHours(6), [2, 3, 7])],
            1,
            "规则"
        ),
        new([.. Enumerable.Range(1, DrawSecret.Size).Select(i => (byte)i)]),
        [0, 11],
        25
    )!;

    [Test]
    public void Check_OfWhatFollowsFromTheSeed_Holds()
    {
        var report = DeckCheck.Run(Proof.Write());

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Slots, Is.EqualTo(25));
    }

    [Test]
    public void Check_WithAnyByteChanged_TellsWhatDiffers()
    {
        var file = Proof.Write();
        for (var at = 0; at < file.Length; at++)
        {
            var changed = file.ToArray();
            changed[at] ^= 1;
            Assert.That(DeckCheck.Run(changed).Holds, Is.False, $"byte {at}");
        }
    }

    [Test]
    public void Check_OfAnotherResult_NamesTheFirstSlotThatDiffers()
    {
        var slots = Proof.Slots.ToArray();
        slots[7] = (byte)((slots[7] + 1) % 3);

        var finding = DeckCheck.Run((Proof with { Slots = slots }).Write()).Findings.Single();

        Assert.That(finding.Fault, Is.EqualTo(ProofFault.Winners));
        Assert.That(finding.Stated, Is.EqualTo($"7:{slots[7]}"));
        Assert.That(finding.Computed, Is.EqualTo($"7:{Proof.Slots[7]}"));
    }

    [Test]
    public void Check_WithMoreSlotsThanCards_IsRefused()
    {
        var proof = Proof with { Slots = new byte[31] };

        Assert.That(
            DeckCheck.Run(proof.Write()).Findings.Single().Fault,
            Is.EqualTo(ProofFault.Count)
        );
    }

    [Test]
    public void Rules_ThatAreNone_AreRefused()
    {
        var proof = Proof with { Rules = Encoding.UTF8.GetString("{}"u8) };

        Assert.That(
            DeckCheck.Run(proof.Write()).Findings.Single().Fault,
            Is.EqualTo(ProofFault.Rules)
        );
    }
}
