package org.homeward.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of all commands and that of scans and photos, in a process that decides them. */
@Configuration(proxyBeanMethods = false)
@Import({CommandEndpoint.class, DocumentEndpoint.class})
public class CommandApiConfiguration {}
