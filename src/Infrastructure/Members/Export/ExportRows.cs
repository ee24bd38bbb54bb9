using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Export;

/// <summary>The rows of an export as people read them, one union after the other.</summary>
internal sealed class ExportRows(UnionUnitOfWork work, IPersonalDataVault vault)
{
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
        ExportMembersRequest request
    )
    {
        var unmasked = request.Unmasked;
        var state = request.State;
        var rows = UnionSubtrees
            .Unions(work.Context, scope)
            .Join(
                work.Context.Set<Member>().AsNoTracking(),
                union => union.Id,
                member => member.OrganizationId,
                (union, member) =>
                    new
                    {
                        member,
                        union.Path,
                        union.Code,
                        union.Name,
                    }
            )
            .Where(row => row.member.State != MemberState.Merged)
            .Where(row => state == null || row.member.State == state)
            .OrderBy(row => row.Path)
            .AsAsyncEnumerable();
        await foreach (var row in rows)
        {
            yield return
            [
                unmasked ? row.member.OpenName(vault) : row.member.MaskedName,
                IdNumberOf(row.member, unmasked),
                PhoneOf(row.member, unmasked),
                row.Code,
                row.Name,
                StateOf(row.member.State),
            ];
        }
    }

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
