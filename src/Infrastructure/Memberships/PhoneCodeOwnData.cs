using System.Globalization;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships.Phones;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class PhoneCodeOwnData(IPhoneCodeStore codes) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var held = await codes.FindOfAsync(person, cancel);
        return held.Count == 0
            ? []
            : [new("入会的手机号验证", [.. held.OrderBy(code => code.AskedAt).Select(Line)])];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        (await codes.FindOfAsync(person, cancel)).Count == 0
            ? ErasureTerms.None
            : new(["入会的手机号验证记录"], []);

    private static string Line(PhoneCode code)
    {
        var day = UnionCalendar
            .DayOf(code.AskedAt)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return code.State == PhoneCodeState.Proven
            ? $"{day} 验证过一个手机号"
            : $"{day} 发过验证码，没有完成";
    }
}
