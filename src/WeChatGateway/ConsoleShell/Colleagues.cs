using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

internal static class Colleagues
{
    /// <summary>Asks for all names of a page at once. Without the right, nobody is named.</summary>
    public static async Task<ColleagueNames> NamesAsync(
        this Desk desk,
        StaffAct right,
        IEnumerable<StaffAccountId?> who
    )
    {
        StaffAccountId[] ids = [.. who.OfType<StaffAccountId>().Distinct()];
        if (ids.Length == 0)
        {
            return ColleagueNames.None;
        }
        var found = await desk.ReadAsync<IStaffNames, IReadOnlyDictionary<StaffAccountId, string>>(
            right,
            (staff, _, _) => staff.FindAsync(ids, default)
        );
        return found.Succeeded ? new(found.Value) : ColleagueNames.None;
    }
}
