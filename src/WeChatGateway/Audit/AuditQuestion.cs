using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Audit;

/// <summary>A search as it is typed, and as it stands in the address of an export. Numbers of people never get so far.</summary>
internal sealed partial record AuditQuestion
{
    /// <summary>An act, or what several begin with: <c>cards.</c>.</summary>
    public string? Act { get; init; }

    /// <summary>User name of a console account, or an id.</summary>
    public string? Actor { get; init; }

    public string? Subject { get; init; }

    /// <summary>yyyy-MM-dd in an address, as the other day.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Id of a union; with all below it.</summary>
    public Guid? Union { get; init; }

    public async Task<Outcome<AuditSearch>> ReadAsync(
        StaffScope scope,
        IStaffNames staff,
        IUnionDirectory unions,
        CancellationToken cancel
    )
    {
        if (Fault() is { } fault)
        {
            return fault;
        }
        string? path = null;
        if (Union is { } id)
        {
            if (
                await unions.FindAsync(new UnionOrganizationId(id), cancel) is not { } union
                || !scope.Covers(union.Path)
            )
            {
                return StaffRefusals.NotFound;
            }
            path = union.Path;
        }
        var actor = await FindActorAsync(staff, cancel);
        return new AuditSearch(Typed(Act), actor, Typed(Subject), From, To, path)
        {
            ActIsWhole = AuditActWords.IsAct(Typed(Act)),
        };
    }

    /// <summary>Why it cannot be looked for; null when it can.</summary>
    public Refusal? Fault() =>
        Typed(Act) is { } act && !ActForm().IsMatch(act) ? AuditPageRefusals.ActInvalid
        : Typed(Subject) is { } subject && !SubjectForm().IsMatch(subject)
            ? AuditPageRefusals.SubjectInvalid
        : null;

    /// <summary>The address of what was asked for, below a path.</summary>
    public string At(string path) =>
        QueryHelpers.AddQueryString(
            path,
            new Dictionary<string, string?>
            {
                ["act"] = Typed(Act),
                ["actor"] = Typed(Actor),
                ["subject"] = Typed(Subject),
                ["from"] = Day(From),
                ["to"] = Day(To),
                ["union"] = Union?.ToString(),
            }.Where(part => part.Value is not null)
        );

    /// <summary>Whoever is unknown has done nothing: no answer tells which user names exist.</summary>
    private async Task<Guid?> FindActorAsync(IStaffNames staff, CancellationToken cancel)
    {
        if (Typed(Actor) is not { } typed)
        {
            return null;
        }
        return Guid.TryParse(typed, out var id)
            ? id
            : (await staff.FindByUserNameAsync(typed, cancel))?.Value ?? Guid.Empty;
    }

    private static string? Typed(string? text) =>
        text?.Trim() is { Length: > 0 } some ? some : null;

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z][a-z.-]{0,63}\z", RegexOptions.IgnoreCase)]
    private static partial Regex ActForm();

    /// <summary>A kind and an id, a row's short number, a digest or one word: no number of a person has such a form.</summary>
    [GeneratedRegex(
        @"\A[a-z-]{1,30}:([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,10}|[0-9a-f]{32,64}|[a-z-]{1,30})\z"
    )]
    private static partial Regex SubjectForm();
}
