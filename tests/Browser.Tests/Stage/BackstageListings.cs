using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>What staff decided about a member.</summary>
internal static class BackstageListings
{
    /// <summary>An entry of the black list for a year that two of the staff agreed on.</summary>
    public static async Task ListAsync(this Backstage stage, DemoPerson person)
    {
        var now = DateTimeOffset.UtcNow;
        var day = UnionCalendar.DayOf(now);
        var number = IdNumber.Parse(person.IdNumber).Value;
        var member = await stage.AskAsync(
            (IMemberLookup members) => members.FindByIdNumberAsync(number, default)
        );
        var terms = new ListingTerms(
            member,
            null,
            ListLevel.All,
            ListingReason.FalseMaterial,
            "车票为同一张图片，经与客运站核对属实。",
            [],
            day,
            day.AddYears(1)
        );
        var root = await stage.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(union => union.ParentId == null)
                    .Select(union => union.Path)
                    .SingleAsync()
        );
        var proposed = await stage.AskAsync(
            (ProposeListing propose) =>
                propose.ExecuteAsync(Actor(StaffRole.Editor), terms, now, default)
        );
        var decided = await stage.AskAsync(
            (DecideListing decide) =>
                decide.ExecuteAsync(
                    Actor(StaffRole.Reviewer),
                    new(proposed.Value, true),
                    now,
                    default
                )
        );
        Assert.That(decided.Succeeded, Is.True, decided.Refusal?.Code);

        StaffActor Actor(StaffRole role) => new(StaffAccountId.New(), "小王", [new(role, root)]);
    }
}
