using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Consents;

public sealed class AgreementMergeTests
{
    private static readonly DateTimeOffset Early = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = Early.AddDays(3);
    private readonly PersonMerge merge = new(PersonId.New(), PersonId.New());
    private MemoryWork work = null!;
    private MemoryAgreements agreements = null!;

    [SetUp]
    public void Nothing()
    {
        work = new();
        agreements = new(work);
    }

    [Test]
    public async Task Move_BothAgreedToTheSame_IsOneFromTheEarlierDay()
    {
        Given(merge.Absorbed, "v1", Early);
        var kept = Given(merge.Into, "v1", Late);

        await MoveAsync();

        Assert.That(agreements.Rows, Is.EqualTo((Agreement[])[kept]));
        Assert.That(kept.GivenAt, Is.EqualTo(Early));
    }

    /// <summary>What was withdrawn is proof of its own and says nothing about the other's.</summary>
    [Test]
    public async Task Move_WithdrawnAndOtherVersions_AllGoAlong()
    {
        Given(merge.Absorbed, "v1", Early).Withdraw(Late);
        Given(merge.Absorbed, "v2", Early);
        Given(merge.Into, "v1", Late);

        await MoveAsync();

        Assert.That(
            agreements.Rows.Select(one => one.PersonId),
            Is.EqualTo(Enumerable.Repeat(merge.Into, 3))
        );
        Assert.That(agreements.Rows.Count(one => one.IsStanding), Is.EqualTo(2));
    }

    [Test]
    public async Task Residue_AfterTheMove_IsNone()
    {
        Given(merge.Absorbed, "v1", Early);
        Given(merge.Into, "v1", Late);
        var before = await ResidueAsync();

        await MoveAsync();

        Assert.That(before, Is.EqualTo((PersonId[])[merge.Absorbed]));
        Assert.That(await ResidueAsync(), Is.Empty);
    }

    private Agreement Given(PersonId person, string version, DateTimeOffset at)
    {
        var agreement = Agreement.Give(person, AgreementKind.BankAccount, version, at);
        agreements.Rows.Add(agreement);
        return agreement;
    }

    private async Task MoveAsync()
    {
        await new AgreementMerge(agreements).MoveAsync(merge, default, default);
        await work.SaveAsync(default);
    }

    private Task<IReadOnlyCollection<PersonId>> ResidueAsync() =>
        new AgreementMerge(agreements).FindResidueAsync([merge], default);
}
