using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Moving;

namespace WeChatUnion.Domain.Tests.Memberships;

public class ReasonTests
{
    private static readonly (IReadOnlyList<CaseField>, IReadOnlyList<CaseReason>)[] Kinds =
    [
        (JoinFields.All, JoinFields.Reasons),
        (TransferFields.All, TransferFields.Reasons),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void Reasons_OfAKind_NameFieldsOfItsForm(
        (IReadOnlyList<CaseField> Fields, IReadOnlyList<CaseReason> Reasons) kind
    )
    {
        var fields = kind.Fields.Select(field => field.Code).ToList();

        Assert.That(kind.Reasons.Select(reason => reason.Code), Is.Unique);
        Assert.That(
            kind.Reasons.Select(reason => reason.Field).OfType<string>().Distinct(),
            Is.SubsetOf(fields)
        );
        Assert.That(
            kind.Reasons.Where(reason => reason.Field is not null && reason.Rejects),
            Is.Empty,
            "what can be put right is sent back"
        );
    }
}
