using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>How long the content of a case is kept after it ended.</summary>
public sealed class CaseRetentionOptions
{
    public const string Section = "Cases:Retention";

    /// <summary>Of what was granted, and of what stood in a batch of payments: accounts are looked into for three years.</summary>
    [Range(3, 30, ErrorMessage = "Cases:Retention:GrantedYears must be 3 to 30.")]
    public int GrantedYears { get; set; } = 3;

    /// <summary>Of what came to nothing.</summary>
    [Range(1, 30, ErrorMessage = "Cases:Retention:EndedYears must be 1 to 30.")]
    public int EndedYears { get; set; } = 1;
}
