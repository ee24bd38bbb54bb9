namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>What one check found, and where.</summary>
/// <param name="Code">Lower-case ASCII, at most 32.</param>
/// <param name="Title">What was checked, short Chinese.</param>
/// <param name="Source">Where the answer comes from: 会员登记, 电子发票.</param>
/// <param name="Said">For staff, at most 200 characters, no whole numbers of persons.</param>
public sealed record CaseCheckResult(
    string Code,
    string Title,
    CheckVerdict Verdict,
    string Source,
    string Said
);
