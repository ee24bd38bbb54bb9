using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Staff;

/// <summary>Two accounts are two people only where neither has lately come from the other.</summary>
public sealed class SecondPersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly StaffAccountId maker = StaffAccountId.New();
    private readonly StaffAccountId checker = StaffAccountId.New();

    [TestCase(SecondPerson.Created)]
    [TestCase(SecondPerson.RoleGiven)]
    [TestCase(SecondPerson.CredentialsReset)]
    public async Task WhyNot_OneMadeTheOther_IsTiedBothWaysForThirtyDays(string act)
    {
        var (given, returned) = (new MemoryTies(), new MemoryTies());
        given.Add(act, checker, maker, Now);
        returned.Add(act, maker, checker, Now);

        foreach (var ties in (MemoryTies[])[given, returned])
        {
            Assert.That(await AskAsync(ties, Now.AddDays(30)), Is.EqualTo("second-person-tied"));
            Assert.That(await AskAsync(ties, Now.AddDays(30).AddSeconds(1)), Is.Null);
        }
    }

    [Test]
    public async Task WhyNot_SameAccount_IsTheSamePerson()
    {
        var same = await new MemoryTies().Second.WhyNotAsync(maker, maker, Now, default);

        Assert.That(same, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
    }

    [Test]
    public async Task WhyNot_ThirdPersonMadeBothOrNobodyPreparedIt_IsFree()
    {
        var ties = new MemoryTies();
        var third = StaffAccountId.New();
        ties.Add(SecondPerson.Created, third, maker, Now);
        ties.Add(SecondPerson.Created, third, checker, Now);
        ties.Add("staff.disabled", checker, maker, Now);

        Assert.That(await AskAsync(ties, Now), Is.Null);
        Assert.That(await ties.Second.WhyNotAsync(null, checker, Now, default), Is.Null);
    }

    private async Task<string?> AskAsync(MemoryTies ties, DateTimeOffset at) =>
        (await ties.Second.WhyNotAsync(maker, checker, at, default))?.Code["staff.".Length..];
}
