using System.Text.RegularExpressions;
using WeChatUnion.Architecture.Tests.House;
using WeChatUnion.Gateway.Audit;

namespace WeChatUnion.Architecture.Tests;

/// <summary>Staff read the trail in Chinese: whatever is recorded has a word.</summary>
public partial class AuditWordsTests
{
    private static readonly string[] WithoutActs =
    [
        "Refusals.cs",
        "Acts.cs",
        "Notices.cs",
        "Registration.cs",
    ];

    /// <summary>Written like an act, and none: codes of refusals, kinds of messages, purposes of keyed digests.</summary>
    private static readonly string[] NoActs =
    [
        "campaigns.exclusions-of-staff",
        "card.take-over",
        "cards.take-over-code",
        "cards.two-bindings",
        "cases.lookups-of-staff",
        "cases.recusals-of-staff",
        "membership.phone",
        "memberships.code-of-address",
        "memberships.code-of-person",
        "memberships.code-to-phone",
        "memberships.code-try",
        "memberships.documents-of-address",
        "memberships.phone",
        "memberships.phone-code",
        "members.tag-lists-of-staff",
        "members.tags-of-staff",
        "moderation.author",
        "staff.no-tree",
        "staff.recovery-code",
        "staff.used-code",
    ];

    [Test]
    public void Act_RecordedAnywhere_HasAChineseWord()
    {
        var written = Written().ToHashSet();
        var silent = written.Except(NoActs).Where(act => !AuditActWords.IsAct(act));

        Assert.That(silent, Is.Empty, "Needs a line in AuditActWords, or is no act at all.");
        // The search does find acts, those of a condition and of a method that answers them too.
        Assert.That(
            written,
            Is.SupersetOf(["cards.bound", "members.exported-unmasked", "organizations.dues-set"])
        );
    }

    [Test]
    public void Word_OfAnAct_IsChineseAndItsOwn()
    {
        var words = AuditActWords.Acts.Select(AuditActWords.Of).ToList();

        Assert.That(words, Is.Unique);
        Assert.That(words, Has.All.Match(@"\A[\p{IsCJKUnifiedIdeographs}，（）]+\z"));
        Assert.That(
            AuditActWords.Acts.Select(act => act[..(act.IndexOf('.') + 1)]),
            Has.All.Matches<string>(room => AuditActWords.Of(room) != room)
        );
    }

    private static IEnumerable<string> Written() =>
        Sources
            .Files("src/Domain", ".cs")
            .Concat(Sources.Files("src/Infrastructure", ".cs"))
            .Where(file => !WithoutActs.Any(file.EndsWith) && !file.Contains("Migrations"))
            .Select(Sources.Read)
            .Concat(
                Sources
                    .Files("src/WeChatGateway", ".cs", ".razor")
                    .Select(Sources.Read)
                    .Where(text => text.Contains("IAuditTrail"))
            )
            .SelectMany(text => Literal().Matches(text))
            .Select(literal => literal.Groups["act"].Value);

    [GeneratedRegex(@"(?<!\$)""(?<act>[a-z]+\.[a-z]+(-[a-z]+)*)""")]
    private static partial Regex Literal();
}
