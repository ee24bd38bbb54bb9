using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class MemberStatesTests
{
    [TestCase(MemberState.InMembership, MemberState.Removed, true)]
    [TestCase(MemberState.Retired, MemberState.InMembership, true)]
    [TestCase(MemberState.Left, MemberState.InMembership, true)]
    [TestCase(MemberState.Left, MemberState.Removed, false)]
    [TestCase(MemberState.Transferred, MemberState.Retired, false)]
    [TestCase(MemberState.Merged, MemberState.InMembership, false)]
    [TestCase(MemberState.InMembership, MemberState.Merged, false)]
    public void After_State_FollowsTheCharter(MemberState from, MemberState to, bool follows) =>
        Assert.That(MemberStates.After(from).Contains(to), Is.EqualTo(follows));

    [Test]
    public void ReasonsFor_EveryStateThatCanBeReached_AreSome()
    {
        var reached = Enum.GetValues<MemberState>().SelectMany(MemberStates.After).Distinct();

        Assert.That(reached.Where(state => MemberStates.ReasonsFor(state).Count < 2), Is.Empty);
    }
}
