namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <param name="Check">Name of the check.</param>
/// <param name="Finding">One of what it found.</param>
public sealed record Diagnosis(string Check, Finding Finding);
