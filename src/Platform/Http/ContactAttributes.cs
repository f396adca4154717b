using System.ComponentModel.DataAnnotations;

namespace PlacePartners.Platform.Http;

/// <summary>Empty, or a phone number; said together with all else that is wrong with a form.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CanBeRungAttribute() : ValidationAttribute(PhoneNumber.Wrong)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is not string text || text.Trim() is not { Length: > 0 } number || PhoneNumber.CanBeRung(number);
}

/// <summary>Empty, or an e-mail address.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CanBeMailedAttribute() : ValidationAttribute(EmailAddress.Wrong)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is not string text || text.Trim().Length == 0 || EmailAddress.IsValid(text);
}

/// <summary>Empty, or a web address with or without its https://.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CanBeVisitedAttribute() : ValidationAttribute(WebAddress.Wrong)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is not string text || WebAddress.Full(text) is not null;
}
