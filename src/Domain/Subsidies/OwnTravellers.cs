using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>A couple on one invoice: of each document the traveller who is the member. Where none is, the first stays, and the checks say so.</summary>
internal static class OwnTravellers
{
    public static async Task<CaseSubmission> PickAsync(
        IMemberIdentity identity,
        MemberId member,
        CaseSubmission submission,
        CancellationToken cancel
    )
    {
        var materials = new List<CaseMaterial>();
        foreach (var material in submission.Materials)
        {
            materials.Add(
                material.Reading is { Others: not null } shared
                    ? material with
                    {
                        Reading = await PickAsync(identity, member, shared, cancel),
                    }
                    : material
            );
        }
        return submission with { Materials = materials };
    }

    private static async Task<DocumentReading> PickAsync(
        IMemberIdentity identity,
        MemberId member,
        DocumentReading shared,
        CancellationToken cancel
    )
    {
        foreach (var one in shared.Each())
        {
            var match = await identity.CompareAsync(member, one.Passenger, one.IdTail, cancel);
            if (match is { Holds: true })
            {
                return one;
            }
        }
        return shared;
    }
}
