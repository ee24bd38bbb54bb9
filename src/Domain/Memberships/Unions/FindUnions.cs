using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Memberships.Unions;

/// <param name="Text">Two characters or more of its name.</param>
/// <param name="OnlyStreets">For who has no unit (新就业形态).</param>
public sealed record FindUnionsRequest(string? Text, bool OnlyStreets = false);

/// <summary>Unions by name, for members and those who want to be. A union's name and place are public.</summary>
public sealed class FindUnions(IUnionDirectory unions)
{
    public const int Most = 20;
    public const int MinLength = 2;
    private const int MaxLength = 100;

    public async Task<Outcome<IReadOnlyList<FoundUnion>>> ExecuteAsync(
        FindUnionsRequest request,
        CancellationToken cancel
    )
    {
        var text = request.Text?.Trim() ?? "";
        if (text.Length is < MinLength or > MaxLength || text != SearchText.Read(text))
        {
            return MembershipsRefusals.SearchTooShort;
        }
        if (await unions.FindRootAsync(cancel) is not { } root)
        {
            return Array.Empty<FoundUnion>();
        }
        var found = await unions.SearchAsync(new StaffScope([root.Path]), text, Most, cancel);
        var asked = request.OnlyStreets ? [.. found.Where(UnionPlace.IsStreet)] : found;
        var above = asked
            .Select(union => UnionPlace.AboveOf(union.Path))
            .OfType<UnionOrganizationId>()
            .Distinct()
            .ToList();
        var names = await unions.FindAsync(above, cancel);
        return asked
            .Select(union => new FoundUnion(
                union.Id,
                union.Name,
                UnionPlace.AboveOf(union.Path) is { } id && names.TryGetValue(id, out var one)
                    ? one.Name
                    : ""
            ))
            .ToList();
    }
}
