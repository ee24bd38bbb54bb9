using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members;

/// <summary>Lines of the change log as staff read them; stored are codes where a list gave the value.</summary>
public static class ChangeLogWords
{
    public static string Value(MemberField field, string? value) =>
        (field, value) switch
        {
            (_, null or "") => ConsoleWords.Nothing,
            (MemberField.State, _) when Code<MemberState>(value) is { } state => MembersWords.Of(
                state
            ),
            (MemberField.Merge, _) => "另一条记录",
            _ => value,
        };

    public static string Reason(string? reason) =>
        reason == MemberChange.UnionsMerged ? "所属工会合并"
        : Code<MemberStateReason>(reason) is { } why ? MembersWords.Of(why)
        : Code<DuplicateReason>(reason) is { } alike ? MembersWords.Of(alike)
        : ConsoleWords.Of(reason);

    /// <summary>The colleague who did it, beside the file when it came with one.</summary>
    public static string Origin(MemberChangeLine line, ColleagueNames names) =>
        (Name: names.Of(line.ById), IsImport(line)) switch
        {
            (null, true) => "导入文件",
            ({ } name, true) => $"{name}（导入文件）",
            (null, false) => line.Source == MemberChange.FromConsole ? "后台" : "系统",
            ({ } name, false) => name,
        };

    private static bool IsImport(MemberChangeLine line) =>
        line.Source.StartsWith("import", StringComparison.Ordinal);

    /// <summary>Typed text is never taken for a code by its number.</summary>
    private static T? Code<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 }
        && char.IsAsciiLetter(text[0])
        && Enum.TryParse<T>(text, out var code)
        && Enum.IsDefined(code)
            ? code
            : null;
}
