using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Codes;

namespace WeChatUnion.Domain.Memberships.Unions;

/// <summary>Which union is meant by a poster's code or a choice from a list. One that was merged stands for the one it went into.</summary>
public sealed class UnionChoice(IJoinCodeStore codes, IUnionDirectory unions)
{
    /// <param name="begunAt">When the application was begun: a code renewed since still leads on.</param>
    public async Task<Outcome<UnionDescription>> OfCodeAsync(
        string? code,
        DateTimeOffset begunAt,
        CancellationToken cancel
    ) =>
        JoinCode.Read(code) is { } read
        && await codes.FindAsync(read, cancel) is { } known
        && known.OpensFor(begunAt)
        && await unions.FindActiveAsync(known.OrganizationId, cancel) is { } union
            ? union
            : MembershipsRefusals.CodeNotFound;

    /// <summary>新就业形态: a street's union, without a code.</summary>
    public async Task<Outcome<UnionDescription>> OfStreetAsync(
        UnionOrganizationId street,
        CancellationToken cancel
    ) =>
        await unions.FindActiveAsync(street, cancel) is { } union && UnionPlace.IsStreet(union)
            ? union
            : MembershipsRefusals.StreetInvalid;

    public async Task<Outcome<UnionDescription>> OfIdAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    ) =>
        await unions.FindActiveAsync(id, cancel) is { } union
            ? union
            : MembershipsRefusals.TargetMissing;
}
