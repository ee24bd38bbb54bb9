using System.Globalization;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>What the register and the document say about who wants to join: told to those who decide, and to nobody else.</summary>
public sealed class JoinChecks(IMemberRegistration register, IMemberLookup members)
{
    private const string Register = "会员登记";
    private const int WorkingAge = 16;

    public async Task<IReadOnlyList<CaseCheckResult>> RunAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = JoinApplicant.Read(JoinForm.Read(submission.Form) ?? new());
        if (!read.Succeeded)
        {
            return [new("form", "表单", CheckVerdict.Fail, "表单", "内容不全。")];
        }
        var person = read.Value;
        return
        [
            Of(await register.FindAsync(person.Document, person.Name, cancel)),
            await PhoneAsync(person.Phone, cancel),
            AgeOf(person.Document, UnionCalendar.DayOf(now)),
            ClashOf(submission),
        ];
    }

    private static CaseCheckResult Of(RegisteredAs known)
    {
        var (verdict, said) = known switch
        {
            RegisteredAs.Nobody => (CheckVerdict.Pass, "没有登记过。"),
            RegisteredAs.Former => (CheckVerdict.Hint, "以前是会员，通过后恢复会籍。"),
            RegisteredAs.Member => (CheckVerdict.Fail, "已经是会员，请按“已是会员”退件。"),
            RegisteredAs.Removed => (CheckVerdict.Fail, "曾被除名，请在会员登记里办理。"),
            _ => (CheckVerdict.Fail, "证件号码登记在另一个姓名的会员名下，请核对证件。"),
        };
        return new("register", "是否已是会员", verdict, Register, said);
    }

    private async Task<CaseCheckResult> PhoneAsync(PhoneNumber phone, CancellationToken cancel) =>
        (await members.FindByPhoneAsync(phone, cancel)).Count == 0
            ? new("phone", "手机号", CheckVerdict.Pass, Register, "没有会员用这个手机号。")
            : new(
                "phone",
                "手机号",
                CheckVerdict.Hint,
                Register,
                "已有会员登记这个手机号，请核对。"
            );

    /// <summary>Only a citizen's number holds the day of birth.</summary>
    private static CaseCheckResult AgeOf(IdDocument document, DateOnly today)
    {
        const string Title = "年龄";
        if (
            !DateOnly.TryParseExact(
                document.Birthday(),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var born
            )
        )
        {
            return new("age", Title, CheckVerdict.Hint, "证件号码", "不是居民身份证，请核对年龄。");
        }
        return born.AddYears(WorkingAge) <= today
            ? new("age", Title, CheckVerdict.Pass, "证件号码", "已满 16 周岁。")
            : new("age", Title, CheckVerdict.Fail, "证件号码", "未满 16 周岁。");
    }

    private static CaseCheckResult ClashOf(CaseSubmission submission)
    {
        const string Title = "重复申请";
        var others = string.Join('、', submission.Clashes.Take(3).Select(clash => clash.Number));
        return submission.Clashes.Count == 0
            ? new("clash", Title, CheckVerdict.Pass, "申请", "没有用同一证件的其他申请。")
            : new("clash", Title, CheckVerdict.Suspicion, "申请", $"同一证件还有申请：{others}。");
    }
}
