package io.hall.document;

/**
 * Who prints: what stands at the head of every paper of a hall.
 *
 * @param company the company's full name
 * @param hall the hall's name, such as 第一供热服务中心
 */
public record Letterhead(String company, String hall) {}
