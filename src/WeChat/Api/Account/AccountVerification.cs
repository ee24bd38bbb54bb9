using System.Text.Json.Serialization;

namespace WeChat.Api.Account;

/// <summary>WeChat's verification of the owner; the times are Unix seconds and mean something while a review is due.</summary>
public sealed record AccountVerification(
    [property: JsonPropertyName("qualification_verify")] bool IsQualified,
    [property: JsonPropertyName("naming_verify")] bool IsNamed,
    [property: JsonPropertyName("annual_review")] bool IsReviewDue,
    long AnnualReviewBeginTime,
    long AnnualReviewEndTime
);
