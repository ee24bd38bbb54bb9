using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Memberships;

public class JoinCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 4, 0, 0, TimeSpan.Zero);

    private static JoinCode Issue() =>
        JoinCode.Issue(UnionOrganizationId.New(), StaffAccountId.New(), Now);

    [Test]
    public void Issue_TwoForOneUnion_ShareNothing()
    {
        var (one, other) = (Issue(), Issue());

        Assert.That(other.Code, Is.Not.EqualTo(one.Code));
    }

    [Test]
    public void Read_AsTypedFromAPoster_IsTheCode()
    {
        var code = Issue().Code;

        var typed = $" {code[..4].ToLowerInvariant()}-{code[4..8]} {code[8..]}";

        Assert.That(JoinCode.Read(typed), Is.EqualTo(code));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("00000000000")]
    [TestCase("0000000000000")]
    [TestCase("00000000000I")]
    [TestCase("00000000000零")]
    public void Read_WhatCannotBeOne_IsNothing(string? typed) =>
        Assert.That(JoinCode.Read(typed), Is.Null);

    [Test]
    public void OpensFor_AfterItsEnd_ThoseWhoBeganBefore()
    {
        var code = Issue();
        Assert.That(code.OpensFor(Now.AddYears(1)), Is.True);
        code.End(Now);
        code.End(Now.AddDays(1));

        Assert.That(code.EndedAt, Is.EqualTo(Now), "it ended when it ended first");
        Assert.That(code.OpensFor(Now.AddSeconds(-1)), Is.True);
        Assert.That(code.OpensFor(Now), Is.False);
    }
}
