using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Export;

/// <summary>
/// The rows of an export as people read them, one union after the other. Who stands in it is settled at the start; then
/// members are read some hundred at a time, so that nothing of the database is held while a reader is slow.
/// </summary>
internal sealed class ExportRows(UnionDbContext db, IPersonalDataVault vault)
{
    /// <summary>Ids a statement takes on every engine.</summary>
    private const int Step = 500;

    public static readonly string[] Header =
    [
        "姓名",
        "身份证号",
        "手机号",
        "工会代码",
        "所属工会",
        "会籍状态",
    ];

    public async IAsyncEnumerable<string[]> ReadAsync(
        StaffScope scope,
        ExportMembersRequest request,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var list = await ExportList.ReadAsync(db, scope, request.State, cancel);
        foreach (var (unions, ids) in list.Steps(Step))
        {
            var found = await db.Set<Member>()
                .AsNoTracking()
                .Where(member => ids.Contains(member.Id) && member.State != MemberState.Merged)
                .ToDictionaryAsync(member => member.Id, cancel);
            for (var i = 0; i < ids.Length; i++)
            {
                // Erased, or another entry now, since the start.
                if (found.TryGetValue(ids[i], out var member))
                {
                    yield return Row(member, unions[i], request.Unmasked);
                }
            }
        }
    }

    private string[] Row(Member member, ExportUnion union, bool unmasked) =>
        [
            unmasked ? member.OpenName(vault) : member.MaskedName,
            IdNumberOf(member, unmasked),
            PhoneOf(member, unmasked),
            union.Code,
            union.Name,
            StateOf(member.State),
        ];

    private string IdNumberOf(Member member, bool unmasked)
    {
        var number = member.OpenIdNumber(vault);
        return unmasked ? number : IdDocument.Mask(number);
    }

    private string PhoneOf(Member member, bool unmasked) =>
        member.OpenPhone(vault) is not { } phone ? ""
        : unmasked ? phone
        : $"{PhoneNumber.Parse(phone).Value}";

    private static string StateOf(MemberState state) =>
        state switch
        {
            MemberState.InMembership => "在会",
            MemberState.Transferred => "转出",
            MemberState.Retired => "退休",
            MemberState.Left => "退会",
            _ => "除名",
        };
}
