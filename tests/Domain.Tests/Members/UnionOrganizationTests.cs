using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class UnionOrganizationTests
{
    private readonly UnionOrganization city = UnionOrganization.Root(
        UnionOrganizationId.New(),
        "鹭湾市总工会"
    );

    [Test]
    public void AddBelow_FiveLevels_EndsAtTheEnterprise()
    {
        var enterprise = Below(Below(Below(Below(city))));

        Assert.That(enterprise.Level, Is.EqualTo(UnionLevel.Enterprise));
        Assert.That(enterprise.Path, Has.Length.EqualTo(UnionOrganization.MaxPathLength));
        Assert.That(() => Below(enterprise), Throws.InvalidOperationException);
    }

    [Test]
    public void Covers_OwnSubtreeOnly()
    {
        var district = Below(city);
        var other = Below(city);
        var street = Below(district);

        Assert.That(district.Covers(street), Is.True);
        Assert.That(district.Covers(district), Is.True);
        Assert.That(other.Covers(street), Is.False);
        Assert.That(street.Covers(district), Is.False);
    }

    private static UnionOrganization Below(UnionOrganization parent) =>
        parent.AddBelow(UnionOrganizationId.New(), "某工会");
}
